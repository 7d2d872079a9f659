package tandem.analytics.comparison.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often changes are claimed that are none, and planted ones found. With {@code
 * -Dsimulated.companies=2000} so many companies of each kind are simulated, and the rates printed:
 * the numbers in ADR 25.
 */
class ClaimsTest {

  private static final int COMPANIES = Integer.getInteger("simulated.companies", 40);

  /** Three standard errors of a share of 5 % among as many. */
  private static final double ERROR = 3 * Math.sqrt(Claims.SHARE * (1 - Claims.SHARE) / COMPANIES);

  private static final int LAST_THIRD = 16;

  /** A kind of company in which nothing changes. */
  @SuppressWarnings("ImmutableEnumChecker") // a company is a record of numbers
  enum Still {
    SHARES(14, 31, 3, 400, 0, 0, Observed.Kind.SHARE),
    SHARES_THAT_CLUSTER(14, 31, 3, 400, 0.05, 0, Observed.Kind.SHARE),
    SHARES_OF_FEW(24, 31, 0.5, 8, 0, 0, Observed.Kind.SHARE),
    SHARES_WITH_SEASONS(24, 24, 3, 400, 0, 0.5, Observed.Kind.SHARE),
    SHARES_WITH_SEASONS_THAT_CLUSTER(30, 24, 3, 400, 0.05, 0.5, Observed.Kind.SHARE),
    DURATIONS(14, 31, 3, 400, 0, 0, Observed.Kind.MEAN),
    DURATIONS_OF_FEW(24, 31, 0.5, 8, 0, 0, Observed.Kind.MEAN),
    DURATIONS_WITH_SEASONS(24, 24, 3, 400, 0.05, 0.5, Observed.Kind.MEAN),
    COUNTS(14, 24, 3, 400, 0, 0, Observed.Kind.TOTAL),
    COUNTS_NEAR_NOTHING(24, 24, 0.3, 3, 0, 0, Observed.Kind.TOTAL),
    COUNTS_WITH_SEASONS(24, 24, 3, 400, 0, 0.5, Observed.Kind.TOTAL);

    private final Company company;
    private final Observed.Kind kind;

    Still(
        int months,
        int members,
        double least,
        double most,
        double correlation,
        double season,
        Observed.Kind kind) {
      double growth = season > 0 ? 0.03 : 0;
      this.company = new Company(months, members, least, most, 0.5, correlation, season, growth);
      this.kind = kind;
    }

    List<Observed> draw(long seed) {
      return switch (kind) {
        case SHARE -> company.shares(seed);
        case MEAN -> company.durations(seed);
        case TOTAL -> seed % 2 == 0 ? company.counts(seed) : company.amounts(seed);
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofCompaniesWithoutAnyChangeFalseClaimsStayWithinTheShare(Still still) {
    long claiming =
        IntStream.range(0, COMPANIES)
            .parallel()
            .filter(seed -> claims(Signals.of(still.draw(seed), Company.YEAR)) > 0)
            .count();

    print(still + ": claims in %.2f %% of %d companies", 100.0 * claiming / COMPANIES, COMPANIES);
    assertThat((double) claiming / COMPANIES).isLessThan(Claims.SHARE + ERROR);
  }

  /** Their charts alone would say it of most companies. */
  @Test
  void signalsAloneWouldBeFalseInMostCompanies() {
    long signalling =
        IntStream.range(0, COMPANIES)
            .filter(
                seed ->
                    Signals.of(Still.SHARES.draw(seed), Company.YEAR).stream()
                        .anyMatch(series -> !series.chart().signals().isEmpty()))
            .count();

    assertThat((double) signalling / COMPANIES).isGreaterThan(0.9);
  }

  /** 20 answers a month, 24 series, six months after it fell. */
  @ParameterizedTest
  @CsvSource({"12, 0", "18, 0", "24, 0", "30, 0", "18, 0.02", "24, 0.02", "30, 0.02"})
  void findsThatSatisfactionFellFromNinetyToFortyFivePercent(int months, double correlation) {
    Company company = new Company(months, 24, 20, 20, 0, correlation, 0, 0);
    int found = 0;
    int inPlace = 0;
    int turned = 0;
    for (int seed = 0; seed < COMPANIES; seed++) {
      List<Signals> series = Signals.of(company.falling(seed, 0.9, 0.45, months - 6), Company.YEAR);
      if (Claims.hold(series)[0]) {
        found++;
        inPlace += Math.abs(series.getFirst().change().at() - (months - 6)) <= 1 ? 1 : 0;
        turned += series.getFirst().change().isUp() ? 1 : 0;
      }
    }

    print(
        "of %d months, correlation %.2f: found in %.1f %%, of these %.1f %% in place, %d as a rise",
        months, correlation, 100.0 * found / COMPANIES, 100.0 * inPlace / found, turned);
    double luck = COMPANIES < 1_000 ? 0.1 : 0.02;
    assertThat((double) found / COMPANIES).isGreaterThan(0.8 - luck);
    assertThat(inPlace).isGreaterThan(found * 9 / 10);
    assertThat(turned).isLessThanOrEqualTo(1 + COMPANIES / 200);
  }

  /** Content with 23 of 30 after 16 of 16: as it happens. */
  @Test
  void sixteenContentAnswersBeforeAreNoLevelToFallFrom() {
    double[] n = {5, 3, 8, 12, 9, 14, 10, 12, 8, 11, 9, 13, 10, 12};
    double[] met = {5, 3, 8, 9, 7, 11, 7, 9, 6, 9, 7, 10, 8, 9};
    Signals signals = share(met, n);

    assertThat(Claims.hold(List.of(signals))).containsExactly(false);
  }

  @Test
  void slowGrowthIsNoStep() {
    double[] n = new double[18];
    double[] met = new double[18];
    for (int i = 0; i < n.length; i++) {
      n[i] = 60;
      met[i] = Math.round(60 * (0.45 + 0.025 * i));
    }
    Signals signals = share(met, n);

    assertThat(signals.change().chance()).isLessThan(0.001);
    assertThat(signals.change().nature()).isEqualTo(Change.Nature.DRIFT);
    assertThat(Claims.hold(List.of(signals))).containsExactly(false);
  }

  @Test
  void aStepOfWhichTooLittleWasCountedIsNotTold() {
    double[] n = {1, 1, 2, 1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 1};
    double[] met = {1, 1, 2, 1, 1, 2, 1, 0, 0, 0, 0, 0, 0, 0};
    Signals signals = share(met, n);

    assertThat(signals.change()).isEqualTo(Change.TOO_FEW);
  }

  /**
   * The power where no more is known of the noise, one changed series among 24: season and trend
   * unknown, a step after two thirds of two years. The size is in standard deviations of a month's
   * noise.
   */
  @ParameterizedTest
  @CsvSource({"5, 0.35", "6, 0.60", "8, 0.90"})
  void findsAPlantedChange(double size, double power) {
    int found = 0;
    int inPlace = 0;
    for (int company = 0; company < COMPANIES; company++) {
      List<Signals> series = normal(company, size);
      if (Claims.hold(series)[0]) {
        found++;
        inPlace += Math.abs(series.getFirst().change().at() - LAST_THIRD) <= 1 ? 1 : 0;
        assertThat(series.getFirst().change().isUp()).isTrue();
      }
    }

    print("step of %.0f: found in %.1f %%", size, 100.0 * found / COMPANIES);
    assertThat((double) found / COMPANIES).isGreaterThan(power);
    assertThat(inPlace).isGreaterThan(found * 9 / 10);
  }

  @Test
  void saysNothingOfSeriesWithTrialLimits() {
    double[] leap = {1, 1.01, 1, 1.02, 1, 9, 9.01, 9, 9.02, 9};
    assertThat(Claims.hold(List.of(Signals.of(leap, 0, Scale.LOG)))).containsExactly(false);
  }

  private static Signals share(double[] met, double[] n) {
    double[] shares = IntStream.range(0, n.length).mapToDouble(i -> met[i] / n[i]).toArray();
    return Signals.of(List.of(Observed.of(Observed.Kind.SHARE, shares, n)), 0).getFirst();
  }

  private static int claims(List<Signals> series) {
    boolean[] holds = Claims.hold(series);
    return (int) IntStream.range(0, holds.length).filter(i -> holds[i]).count();
  }

  private static void print(String format, Object... arguments) {
    if (System.getProperty("simulated.companies") != null) {
      System.out.printf(format + "%n", arguments);
    }
  }

  /** Series with seasons and trends; in the first the level changes. */
  private static List<Signals> normal(int seed, double size) {
    Random random = new Random(seed);
    List<Signals> series = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      double[] season = random.doubles(Company.YEAR, -2, 2).toArray();
      double trend = 0.1 * random.nextGaussian();
      double[] values = new double[24];
      for (int month = 0; month < values.length; month++) {
        values[month] =
            trend * month
                + season[month % Company.YEAR]
                + random.nextGaussian()
                + (i == 0 && month >= LAST_THIRD ? size : 0);
      }
      series.add(Signals.of(values, Company.YEAR, Scale.PLAIN));
    }
    return series;
  }
}
