package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.at;
import static tandem.analytics.figure.Company.moment;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.Moment;

/**
 * What is open at the start and at the end of March, each figure worked out by hand. The first
 * quarter has 64 working days, of which March has 21.
 */
class PipelineFiguresIT {

  private static final String COVERAGE = "pipeline-coverage";
  private static final String VELOCITY = "pipeline-velocity";
  private static final int WHOLE = 1_000_000;

  private final Company company = new Company();

  PipelineFiguresIT() throws SQLException {}

  /** Of 6,400 in the quarter, 4,400 are sold before March. */
  private void sells() {
    company.target("North", "2024-12-20T09:00", "2025-01-01", "2025-04-01", "6400");
    company.deal(null, "2025-01-20T09:00", "North", 2000_00, WHOLE);
    company.deal(null, "2025-02-28T23:00", "North", 2400_00, WHOLE);
    company.deal(null, "2025-03-01T00:00", "North", 1900_00, WHOLE);
    company.deal(null, "2025-02-10T09:00", "South", 9000_00, WHOLE);
  }

  private void expects(String knownAt, long minor, String expected, String opened) {
    open(company.id(), knownAt, minor, expected, opened);
  }

  private void open(UUID id, String knownAt, long minor, String expected, String opened) {
    company.opportunity(
        id, knownAt, "USD", minor, expected, moment(opened, "North"), null, false, null);
  }

  @Test
  void coverageIsWhatWasExpectedThenOverWhatWasLeftToBeSold() throws SQLException {
    sells();
    expects("2025-02-10T09:00", 3000_00, "2025-03-01", "2025-02-10T09:00");
    expects("2025-02-28T23:00", 2000_00, "2025-03-31", "2025-02-28T22:00");
    company.opportunity(
        company.id(),
        "2025-02-10T09:00",
        null,
        null,
        "2025-03-20",
        moment("2025-02-10T09:00", "North"),
        null,
        false,
        null);
    expects("2025-02-10T09:00", 7000_00, "2025-04-01", "2025-02-10T09:00");
    expects("2025-02-10T09:00", 7000_00, "2025-02-28", "2025-02-10T09:00");

    Point march = company.later().point(COVERAGE, "team", "North");

    assertThat(march.value()).as("5,000 over 6,400 less 4,400").isEqualTo("2.5");
    assertThat(march.n()).as("of one nobody knows what it brings").isEqualTo("3");
    assertThat(march.parts())
        .containsEntry("expected", new BigDecimal("5000.00"))
        .containsEntry("opportunities", new BigDecimal(3))
        .containsEntry("left", new BigDecimal("2000.00"));
    Point whole = company.later().from("2025-02-28", "2025-03-02").point(COVERAGE, "team", "North");
    assertThat(whole.parts())
        .as("two days of which one is of working days: 43 of 64 until then, and 4,400 less 2,400")
        .containsEntry("left", new BigDecimal("2300.00"));
    assertThat(company.later().events(COVERAGE)).hasSize(3);
  }

  @Test
  void whatBecomesKnownLaterWasNotExpectedThen() throws SQLException {
    sells();
    UUID lost = company.id();
    open(lost, "2025-02-10T09:00", 3000_00, "2025-03-20", "2025-02-10T09:00");
    company.opportunity(
        lost,
        "2025-03-03T09:00",
        "USD",
        3000_00L,
        "2025-03-20",
        moment("2025-02-10T09:00", "North"),
        "2025-02-27T09:00",
        false,
        null);
    UUID postponed = company.id();
    open(postponed, "2025-02-10T09:00", 1000_00, "2025-03-20", "2025-02-10T09:00");
    open(postponed, "2025-03-05T09:00", 9000_00, "2025-05-20", "2025-02-10T09:00");
    expects("2025-03-01T00:00", 7000_00, "2025-03-20", "2025-02-10T09:00");
    expects("2025-03-02T09:00", 7000_00, "2025-03-20", "2025-03-02T09:00");

    Point march = company.later().point(COVERAGE, "team", "North");

    assertThat(march.parts())
        .as("one was thought open, the other expected to bring 1,000")
        .containsEntry("expected", new BigDecimal("4000.00"));
    assertThat(march.value()).isEqualTo("2");
    assertThat(company.later().asOf("2025-05-01").point(COVERAGE, "team", "North").value())
        .isEqualTo("2");
    Point early =
        company
            .later()
            .asOf("2025-02-09")
            .from("2025-03-01", "2025-04-01")
            .series(COVERAGE, "team")
            .series()
            .getFirst()
            .points()
            .getFirst();
    assertThat(early.reason()).as("nothing was known yet").isEqualTo("figure.not-known-then");
    assertThat(company.later().events(COVERAGE))
        .as("as they were then")
        .extracting(item -> item.counted().get("pipeline.expected").sum())
        .containsExactlyInAnyOrder(new BigDecimal("3000"), new BigDecimal("1000"));
  }

  @Test
  void ofATargetThatIsReachedNothingIsLeftToBeCovered() throws SQLException {
    sells();
    expects("2025-02-10T09:00", 3000_00, "2025-03-20", "2025-02-10T09:00");
    company.deal(null, "2025-02-28T23:30", "North", 2000_00, WHOLE);

    Point reached = company.later().point(COVERAGE, "team", "North");

    assertThat(reached.value()).isNull();
    assertThat(reached.reason()).isEqualTo("figure.nothing-left");
    assertThat(reached.parts())
        .containsEntry("expected", new BigDecimal("3000.00"))
        .doesNotContainKey("left");
    company.deal(null, "2025-02-28T23:30", "North", 100_00, WHOLE);
    assertThat(company.later().point(COVERAGE, "team", "North").reason())
        .as("more than that")
        .isEqualTo("figure.nothing-left");
    assertThat(company.later().point(COVERAGE).reason())
        .as("of the function, nobody set a target")
        .isEqualTo("figure.no-target");
  }

  @Test
  void whatIsImportedAfterwardsDoesNotTellWhatWasExpected() throws SQLException {
    sells();
    expects("2025-06-01T09:00", 3000_00, "2025-03-20", "2025-02-10T09:00");

    Point march = company.later().point(COVERAGE, "team", "North");

    assertThat(march.value()).isNull();
    assertThat(march.reason()).isEqualTo("figure.not-known-then");
  }

  @Test
  void thePlanIsTheWholePeriodsThoughItIsNotOver() throws SQLException {
    sells();
    expects("2025-02-10T09:00", 3000_00, "2025-03-20", "2025-02-10T09:00");
    expects("2025-02-10T09:00", 1600_00, "2025-04-20", "2025-02-10T09:00");
    company.target("North", "2025-02-20T09:00", "2025-04-01", "2025-07-01", "1600");

    assertThat(company.at(at("2025-03-05T12:00")).point(COVERAGE, "team", "North").value())
        .isEqualTo("1.5");
    assertThat(
            company
                .at(at("2025-03-05T12:00"))
                .from("2025-04-01", "2025-07-01")
                .point(COVERAGE, "team", "North")
                .value())
        .as("of the next quarter, as far as it is known")
        .isEqualTo("1");
  }

  @Test
  void whatIsExpectedIsConvertedByTheRateOfTheStart() throws SQLException {
    sells();
    company.opportunity(
        company.id(),
        "2025-02-10T09:00",
        "EUR",
        1000_00L,
        "2025-03-20",
        moment("2025-02-10T09:00", "North"),
        null,
        false,
        null);
    company.opportunity(
        company.id(),
        "2025-02-10T09:00",
        "GBP",
        500_00L,
        "2025-03-20",
        moment("2025-02-10T09:00", "North"),
        null,
        false,
        null);

    Point march = company.later().point(COVERAGE, "team", "North");

    assertThat(march.value()).as("1,100 over 2,000").isEqualTo("0.55");
    assertThat(march.withoutRate()).isEqualTo("GBP");
    assertThat(march.apart().getFirst().parts())
        .containsEntry("expected", new BigDecimal("500.00"));
  }

  /** Ends at which the three of the last ninety days are counted: from 1 January on. */
  @Test
  void velocityIsWhatThePipelineBringsADay() throws SQLException {
    ends("2024-12-31T23:00", true, 90);
    ends("2025-01-01T00:00", true, 10);
    ends("2025-03-31T23:00", true, 20);
    ends("2025-02-01T09:00", false, 5);
    ends("2025-03-01T09:00", false, 5);
    company.deal(null, "2024-12-31T23:00", "North", 9000_00, WHOLE);
    company.deal(null, "2025-01-01T00:00", "North", 1000_00, WHOLE);
    company.deal(null, "2025-03-31T23:00", "North", 500_00, WHOLE);
    qualified("2025-02-01T09:00", null, Duration.ofDays(3));
    qualified("2025-03-30T09:00", null, Duration.ofDays(1));
    qualified("2025-03-30T09:00", null, Duration.ofDays(3));
    qualified("2025-03-01T09:00", null, null);
    qualified("2025-02-01T09:00", "2025-04-01T00:00", Duration.ofDays(3));
    qualified("2025-02-01T09:00", "2025-03-30T09:00", Duration.ofDays(3));

    Point march = company.later().point(VELOCITY);

    assertThat(march.parts())
        .containsEntry("qualified", new BigDecimal(3))
        .containsEntry("winRate", new BigDecimal("0.4"))
        .containsEntry("dealSize", new BigDecimal("750.00"))
        .containsEntry("cycleDays", new BigDecimal("15"));
    assertThat(march.value()).as("3 x 0.4 x 750 / 15").isEqualTo("60.00");
    assertThat(march.n()).isEqualTo("3");
    assertThat(company.later().from("2025-03-31", "2025-04-01").point(VELOCITY))
        .as("the end of the period counts, whenever that began")
        .usingRecursiveComparison()
        .ignoringFields("from")
        .isEqualTo(march);
    assertThat(company.later().point(VELOCITY, "team", "North").value()).isEqualTo("60.00");
    assertThat(company.later().events(VELOCITY))
        .filteredOn(item -> item.counted().containsKey("pipeline.qualified"))
        .hasSize(3);
    company.forgetRollups();
    assertThat(company.later().point(VELOCITY).value()).isEqualTo("60.00");
  }

  @Test
  void withoutAnyWinThereIsNoVelocity() throws SQLException {
    qualified("2025-02-01T09:00", null, Duration.ofDays(3));

    assertThat(company.later().point(VELOCITY).reason()).isEqualTo("figure.nothing");
    assertThat(company.later().from("2025-01-01", "2025-02-01").point(VELOCITY).reason())
        .isEqualTo("figure.unrecorded");
  }

  private void ends(String ended, boolean isWon, int days) {
    company.opportunity(
        company.id(),
        ended,
        "USD",
        null,
        null,
        Moment.of(at(ended).minus(Duration.ofDays(days)), Company.team("North")),
        ended,
        isWon,
        null);
  }

  private void qualified(String opened, String ended, Duration secondAfter) {
    company.opportunity(
        company.id(),
        "2025-04-02T09:00",
        "USD",
        100_00L,
        null,
        moment(opened, "North"),
        ended,
        false,
        secondAfter);
  }
}
