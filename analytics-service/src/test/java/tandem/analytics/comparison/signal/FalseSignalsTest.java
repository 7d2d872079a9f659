package tandem.analytics.comparison.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.analytics.comparison.signal.FalseSignals.Series;

class FalseSignalsTest {

  private static final int[] SEASONS = {4, 12};
  private static final int LONGEST = 84;

  /** Two standard errors of the simulation, and half a percent for the rounding of "16 %". */
  private static final double ERROR = 2 * Math.sqrt(0.16 * 0.84 / FalseSignals.SIMULATED) + 0.005;

  @Test
  void sixteenOfAHundredChartsOfTwentyFourPointsOfNoiseShowSomeSignal() {
    assertThat(FalseSignals.chance(24, 0)).isCloseTo(0.16, within(ERROR));
  }

  @Test
  void longerChartsShowMore() {
    assertThat(FalseSignals.chance(12, 0)).isLessThan(FalseSignals.chance(24, 0));
    assertThat(FalseSignals.chance(24, 0)).isLessThan(FalseSignals.chance(48, 0));
  }

  @Test
  void isTheSameEachTime() {
    assertThat(FalseSignals.chance(20, 0)).isEqualTo(FalseSignals.chance(20, 12));
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "25, 0", "24, 12", "9, 4"})
  void theTableHasWhatIsSimulated(int points, int season) {
    double simulated = FalseSignals.alarms(new Series(points, season));

    assertThat(FalseSignals.chance(points, season)).isEqualTo(simulated / FalseSignals.SIMULATED);
  }

  /**
   * Writes the table: {@code ./mvnw -pl analytics-service -am -Dtest=FalseSignalsTest
   * -Dsurefire.failIfNoSpecifiedTests=false -Dtandem.false-signals=write test}.
   */
  @Test
  @EnabledIfSystemProperty(named = "tandem.false-signals", matches = "write")
  void writesTheTable() throws IOException {
    List<Series> usual = new ArrayList<>();
    IntStream.rangeClosed(2, LONGEST).forEach(points -> usual.add(new Series(points, 0)));
    for (int season : SEASONS) {
      IntStream.rangeClosed(Design.YEARS * season, LONGEST)
          .forEach(points -> usual.add(new Series(points, season)));
    }
    List<String> lines =
        usual.stream()
            .map(its -> its.season() + "," + its.points() + "," + FalseSignals.alarms(its))
            .toList();
    String folder = FalseSignals.class.getPackageName().replace('.', '/');
    Files.write(Path.of("src/main/resources", folder, FalseSignals.TABLE), lines);
  }
}
