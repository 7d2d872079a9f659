package tandem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteOptionsTest {

  @TempDir private Path folder;

  @Test
  void tellsEachServiceWhatConcernsIt() {
    SuiteOptions options =
        SuiteOptions.of(
            Map.of(SuiteOption.ZONE, "Asia/Shanghai", SuiteOption.REPORTING_CURRENCY, "CNY"),
            state());

    assertThat(options.of("sales")).isEqualTo("tandem.zone=Asia/Shanghai\n");
    assertThat(options.of("analytics"))
        .isEqualTo("tandem.zone=Asia/Shanghai\ntandem.reporting-currency=CNY\n");
  }

  @Test
  void holdsAtTheNextStartUntilToldOtherwise() {
    SuiteOptions.of(
        Map.of(SuiteOption.ZONE, "Asia/Shanghai", SuiteOption.CALENDAR, "office"), state());

    SuiteOptions next = SuiteOptions.of(Map.of(SuiteOption.ZONE, "Europe/Paris"), state());

    assertThat(next.values())
        .containsOnly(
            Map.entry(SuiteOption.ZONE, "Europe/Paris"), Map.entry(SuiteOption.CALENDAR, "office"));
  }

  @Test
  void takesBackWhatIsToldToBeNothing() {
    SuiteOptions.of(Map.of(SuiteOption.ZONE, "Asia/Shanghai"), state());

    assertThat(SuiteOptions.of(Map.of(SuiteOption.ZONE, ""), state()).values()).isEmpty();
    assertThat(SuiteOptions.of(Map.of(), state()).values()).isEmpty();
  }

  @Test
  void namesAFileAsEveryProcessFindsIt() throws Exception {
    Path catalogue = Files.createFile(folder.resolve("catalogue.yaml"));

    SuiteOptions options =
        SuiteOptions.of(
            Map.of(SuiteOption.CATALOGUE, folder + "/../" + fileIn(catalogue)), state());

    assertThat(options.values()).containsEntry(SuiteOption.CATALOGUE, catalogue.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "ZONE, Mars/Phobos",
    "REPORTING_CURRENCY, dollars",
    "CATALOGUE, /no/such/file.yaml",
    "HOLIDAYS, 2026-02-30"
  })
  void refusesWhatTheServicesWouldNotTake(SuiteOption option, String value) {
    assertThatThrownBy(() -> SuiteOptions.of(Map.of(option, value), state()))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("-D%s=%s is not ".formatted(option.property(), value));
  }

  private StateFolder state() {
    return StateFolder.at(folder.resolve("state"));
  }

  private static String fileIn(Path file) {
    return file.getParent().getFileName() + "/" + file.getFileName();
  }
}
