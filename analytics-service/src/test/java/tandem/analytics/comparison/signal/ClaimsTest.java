package tandem.analytics.comparison.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {

  private static final int COMPANIES = 1_000;

  /** Two standard errors of a share of 5 % among a thousand. */
  private static final double ERROR = 2 * Math.sqrt(Claims.SHARE * (1 - Claims.SHARE) / COMPANIES);

  private static final int LAST_THIRD = 16;

  @Test
  void ofAThousandCompaniesWithoutAnyChangeFalseClaimsStayWithinTheShare() {
    long claiming =
        IntStream.range(0, COMPANIES)
            .parallel()
            .filter(company -> claims(new Company(company).signals()) > 0)
            .count();

    assertThat((double) claiming / COMPANIES).isLessThan(Claims.SHARE + ERROR);
  }

  /** Their charts alone would say it of most companies. */
  @Test
  void signalsAloneWouldBeFalseInMostCompanies() {
    long signalling =
        IntStream.range(0, 100)
            .filter(
                company ->
                    new Company(company)
                        .signals().stream().anyMatch(series -> !series.chart().signals().isEmpty()))
            .count();

    assertThat(signalling).isGreaterThan(90);
  }

  /**
   * The power, one changed series among 24: season and trend unknown, a step after two thirds of
   * two years. The size is in standard deviations of a month's noise.
   */
  @ParameterizedTest
  @CsvSource({"5, 0.45", "6, 0.70", "8, 0.95"})
  void findsAPlantedChange(double size, double power) {
    int found = 0;
    int inPlace = 0;
    for (int company = 0; company < 200; company++) {
      List<Signals> series = normal(company, size);
      if (Claims.hold(series)[0]) {
        found++;
        inPlace += Math.abs(series.getFirst().change().at() - LAST_THIRD) <= 1 ? 1 : 0;
        assertThat(series.getFirst().change().isUp()).isTrue();
      }
    }

    assertThat(found / 200.0).isGreaterThan(power);
    assertThat(inPlace).isGreaterThan(found * 9 / 10);
  }

  @Test
  void saysNothingOfSeriesWithTrialLimits() {
    double[] leap = {1, 1.01, 1, 1.02, 1, 9, 9.01, 9, 9.02, 9};
    assertThat(Claims.hold(List.of(Signals.of(leap, 0, false)))).containsExactly(false);
  }

  private static int claims(List<Signals> series) {
    boolean[] holds = Claims.hold(series);
    return (int) IntStream.range(0, holds.length).filter(i -> holds[i]).count();
  }

  /** Series with seasons and trends; in the first the level changes. */
  private static List<Signals> normal(int seed, double size) {
    Random random = new Random(seed);
    List<Signals> series = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      double[] season = random.doubles(Company.SEASON, -2, 2).toArray();
      double trend = 0.1 * random.nextGaussian();
      double[] values = new double[Company.MONTHS];
      for (int month = 0; month < values.length; month++) {
        values[month] =
            trend * month
                + season[month % Company.SEASON]
                + random.nextGaussian()
                + (i == 0 && month >= LAST_THIRD ? size : 0);
      }
      series.add(Signals.of(values, Company.SEASON, Scale.PLAIN));
    }
    return series;
  }
}
