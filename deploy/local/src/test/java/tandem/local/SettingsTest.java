package tandem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private final Properties properties = new Properties();

  @Test
  void keepsStateInTheRepositoryUnlessToldOtherwise() {
    properties.setProperty("tandem.root", "/home/tandem");

    assertThat(Settings.of(properties).state()).isEqualTo(Path.of("/home/tandem/.tandem"));
  }

  @Test
  void loadsTheDemoUnlessToldNotTo() {
    assertThat(Settings.of(properties).demo()).isTrue();
    properties.setProperty("demo", "false");
    assertThat(Settings.of(properties).demo()).isFalse();
  }

  @Test
  void takesAFlagWithoutAValueForYes() {
    properties.setProperty("fresh", "");

    assertThat(Settings.of(properties).fresh()).isTrue();
  }

  @Test
  void readsPortsByName() {
    properties.setProperty("tandem.sales.port", "9081");
    properties.setProperty("tandem.kafka.port", "0");

    assertThat(Settings.of(properties).ports())
        .containsEntry("sales", 9081)
        .containsEntry("kafka", 0);
  }

  @Test
  void refusesAPortThatIsNone() {
    properties.setProperty("tandem.sales.port", "http");

    assertThatThrownBy(() -> Settings.of(properties))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("-Dtandem.sales.port=http");
  }

  @Test
  void startsServicesAsTheyAreShippedUnlessToldOtherwise() {
    assertThat(Settings.of(properties).jvm()).isEqualTo(JvmMode.SHIPPED);
    properties.setProperty("tandem.jvm", "brief");
    assertThat(Settings.of(properties).jvm()).isEqualTo(JvmMode.BRIEF);
  }

  @Test
  void refusesAJvmThatIsGoodForNothing() {
    properties.setProperty("tandem.jvm", "fast");

    assertThatThrownBy(() -> Settings.of(properties))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("-Dtandem.jvm=fast");
  }

  @Test
  void refusesWhatNobodyWouldHeed() {
    properties.setProperty("tandem.timezone", "UTC");

    assertThatThrownBy(() -> Settings.of(properties))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("-Dtandem.timezone is not known")
        .hasMessageContaining("tandem.zone");
  }

  @Test
  void leavesOutTheServicesThatADeveloperRuns() {
    properties.setProperty("tandem.without", "sales, analytics");

    Settings settings = Settings.of(properties);

    assertThat(settings.starts("sales")).isFalse();
    assertThat(settings.starts("operations")).isTrue();
  }

  @Test
  void refusesToLeaveOutWhatItDoesNotKnow() {
    properties.setProperty("tandem.without", "marketing");

    assertThatThrownBy(() -> Settings.of(properties)).isInstanceOf(StartRefused.class);
  }
}
