package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.at;
import static tandem.analytics.figure.Company.moment;
import static tandem.analytics.figure.Company.opened;
import static tandem.analytics.figure.Company.responded;
import static tandem.analytics.figure.Company.team;
import static tandem.analytics.figure.Company.withBacklog;
import static tandem.analytics.figure.Company.withClocks;
import static tandem.analytics.figure.Company.withResolutions;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.operations.CaseFacts.Clock;
import tandem.events.operations.CaseFacts.Resolution;
import tandem.events.operations.Flow;

/** What service promises, resolves and leaves open; each figure worked out by hand. */
class ServiceFiguresIT {

  private static final String NOON = "2025-03-10T12:00";

  private final Company company = new Company();

  ServiceFiguresIT() throws SQLException {}

  /** The trap: 60 met, 20 late, 20 open and overdue are not 75 %. */
  @Test
  void countsOpenOverdueCasesAsMissed() throws SQLException {
    for (int i = 0; i < 100; i++) {
      company.serviceCase(NOON, withClocks(clock("2025-03-12T09:00", "resolution", i < 60)));
    }

    Point point = company.later().point("sla-compliance");

    assertThat(point.value()).isEqualTo("0.6");
    assertThat(point.n()).isEqualTo("100");
  }

  @Test
  void whatIsDueLaterTodayIsNotCountedYet() throws SQLException {
    company.serviceCase(NOON, withClocks(clock("2025-03-10T11:00", "response", false)));
    company.serviceCase(NOON, withClocks(clock("2025-03-10T13:00", "response", true)));
    company.serviceCase(NOON, withClocks(clock("2025-03-11T13:00", "response", true)));

    Point now = company.at(at(NOON)).point("sla-compliance");
    Point atTheEndOfTheDay =
        company.at(at("2025-03-20T09:00")).asOf("2025-03-10").point("sla-compliance");

    assertThat(now.value()).isEqualTo("0");
    assertThat(now.n()).isEqualTo("1");
    assertThat(atTheEndOfTheDay.value()).isEqualTo("0.5");
    assertThat(company.at(at("2025-03-20T09:00")).point("sla-compliance").n()).isEqualTo("3");
  }

  @Test
  void aTeamThatHasNothingDueYetHasNoLine() throws SQLException {
    company.serviceCase(NOON, withClocks(clock("2025-03-11T13:00", "response", false)));

    assertThat(company.at(at(NOON)).series("sla-compliance", "team").series()).isEmpty();
  }

  @Test
  void promisesAreToldApartByClock() throws SQLException {
    company.serviceCase(
        NOON,
        withClocks(
            clock("2025-03-10T09:00", "response", true),
            clock("2025-03-11T09:00", "resolution", false)));

    assertThat(company.later().point("sla-compliance").parts())
        .containsEntry("met", BigDecimal.ONE)
        .containsEntry("due", new BigDecimal(2))
        .containsEntry("responseMet", BigDecimal.ONE)
        .containsEntry("responseDue", BigDecimal.ONE)
        .containsEntry("resolutionMet", new BigDecimal(0))
        .containsEntry("resolutionDue", BigDecimal.ONE);
  }

  @Test
  void aReopeningCountsIfItComesWithinFourteenDays() throws SQLException {
    Duration window = Duration.ofDays(14);
    company.serviceCase(NOON, withResolutions(resolution("2025-03-03T09:00", 1, 1, window)));
    company.serviceCase(
        NOON, withResolutions(resolution("2025-03-03T09:00", 1, 1, window.plusMillis(1))));
    company.serviceCase(NOON, withResolutions(resolution("2025-03-03T09:00", 1, 1, null)));
    company.serviceCase(
        NOON,
        withResolutions(
            resolution("2025-03-03T09:00", 1, 1, Duration.ofHours(1)),
            resolution("2025-03-04T09:00", 2, 2, null)));

    Point point = company.later().point("reopen-rate");

    assertThat(point.value()).isEqualTo("0.4");
    assertThat(point.n()).isEqualTo("5");
  }

  @Test
  void aResolutionCountsOnceItsWindowHasPassed() throws SQLException {
    company.serviceCase(NOON, withResolutions(resolution("2025-03-05T09:00", 1, 1, null)));
    company.serviceCase(NOON, withResolutions(resolution("2025-03-06T09:00", 1, 1, null)));

    Series series = company.at(at("2025-03-20T08:00")).series("reopen-rate");

    Point point = series.series().getFirst().points().getFirst();
    assertThat(point.n()).isEqualTo("1");
    assertThat(point.complete()).isFalse();
    assertThat(series.leftOut().from()).isEqualTo("2025-03-06");
    assertThat(series.leftOut().windowDays()).isEqualTo(14);
    assertThat(company.later().asOf("2025-03-19").point("reopen-rate").n()).isEqualTo("1");
    assertThat(company.later().asOf("2025-03-20").point("reopen-rate").n()).isEqualTo("2");
    assertThat(company.later().series("reopen-rate").leftOut()).isNull();
  }

  @Test
  void nothingIsCountedWhileNoWindowHasPassed() throws SQLException {
    company.serviceCase(NOON, withResolutions(resolution("2025-03-05T09:00", 1, 1, null)));

    Point point = company.at(at("2025-03-10T12:00")).point("reopen-rate");

    assertThat(point.value()).isNull();
    assertThat(point.reason()).isEqualTo("figure.nothing");
  }

  @Test
  void theFirstContactResolvesWithOneReplyThatHolds() throws SQLException {
    Duration week = Duration.ofDays(7);
    company.serviceCase(NOON, responded(moment(NOON, "North"), 60_000, null));
    company.serviceCase(NOON, withResolutions(resolution("2025-03-03T09:00", 1, 1, null)));
    company.serviceCase(
        NOON,
        withResolutions(
            resolution("2025-03-03T09:00", 1, 1, week.plusMillis(1)),
            resolution("2025-03-12T09:00", 2, 2, null)));
    company.serviceCase(NOON, withResolutions(resolution("2025-03-03T09:00", 1, 2, null)));
    company.serviceCase(
        NOON,
        withResolutions(
            resolution("2025-03-03T09:00", 1, 1, week),
            resolution("2025-03-11T09:00", 2, 2, null)));

    Point point = company.later().point("first-contact-resolution");

    assertThat(point.value()).isEqualTo("0.5");
    assertThat(point.n()).isEqualTo("4");
  }

  @Test
  void theBacklogIsWhatIsOpenAtTheEndOfThePeriod() throws SQLException {
    company.serviceCase(
        NOON,
        withBacklog(
            moment("2025-02-20T00:00", "North"),
            flow("2025-02-20T00:00", "North", 1),
            flow("2025-03-05T09:00", "North", -1),
            flow("2025-03-05T09:00", "South", 1)));
    company.serviceCase(
        NOON,
        withBacklog(
            moment("2025-03-02T00:00", "North"),
            flow("2025-03-02T00:00", "North", 1),
            flow("2025-03-08T09:00", "North", -1)));

    Point march = company.later().point("backlog");
    Company.Asking firstWeek = company.later().from("2025-03-01", "2025-03-05");

    assertThat(march.value()).isEqualTo("1");
    assertThat(march.parts().get("ageP90Hours")).isEqualTo("960");
    assertThat(company.later().point("backlog", "team", "North").value()).isEqualTo("0");
    assertThat(company.later().point("backlog", "team", "South").parts().get("ageP90Hours"))
        .isEqualTo("960");
    assertThat(firstWeek.point("backlog").value()).isEqualTo("2");
    assertThat(firstWeek.point("backlog", "team", "North").parts().get("ageP90Hours"))
        .as("rank ⌊0.9 · (2 − 1)⌋ is the younger")
        .isEqualTo("72");
  }

  @Test
  void whatIsOpenNowIsAsOldAsItIsNow() throws SQLException {
    company.serviceCase(
        NOON,
        withBacklog(moment("2025-03-09T12:00", "North"), flow("2025-03-09T12:00", "North", 1)));

    assertThat(company.at(at(NOON)).point("backlog").parts().get("ageP90Hours")).isEqualTo("24");
  }

  @Test
  void theLagIsFromTheDealToItsFirstRun() throws SQLException {
    UUID deal = company.deal(null, "2025-03-03T09:00", "North", 100, 1_000_000);
    company.run(deal, "2025-03-05T09:00", "Delivery");
    company.run(deal, "2025-03-04T09:00", "Assembly");
    company.run(null, "2025-03-04T10:00", "Assembly");

    Point point = company.later().point("handoff-lag");

    assertThat(point.mean()).isEqualTo("24");
    assertThat(point.n()).isEqualTo("1");
    assertThat(company.later().point("handoff-lag", "team", "Assembly").mean()).isEqualTo("24");
    assertThat(company.later().asOf("2025-03-04").point("handoff-lag").n()).isEqualTo("1");
    assertThat(company.later().asOf("2025-03-03").point("handoff-lag").n()).isEqualTo("0");
  }

  @Test
  void aDealThatWasWithdrawnWasNeverHandedOver() throws SQLException {
    UUID deal = company.deal(null, "2025-03-03T09:00", "North", 100, 1_000_000);
    company.run(deal, "2025-03-04T09:00", "Assembly");
    company.withdraw(deal, "2025-03-06T09:00");

    assertThat(company.later().point("handoff-lag").n()).isEqualTo("0");
    assertThat(company.later().asOf("2025-03-05").point("handoff-lag").mean()).isEqualTo("24");
  }

  @Test
  void aDealIsFollowedByACaseOfItsCustomerWithinThirtyDays() throws SQLException {
    UUID early = company.id();
    UUID late = company.id();
    company.deal(early, "2025-03-03T09:00", "North", 100, 600_000, 400_000);
    company.deal(late, "2025-03-03T09:00", "North", 100, 1_000_000);
    company.deal(null, "2025-03-03T09:00", "South", 100, 1_000_000);
    company.serviceCase(NOON, opened(early, moment("2025-03-03T08:59", "Care")));
    company.serviceCase("2025-04-02T09:00", opened(early, moment("2025-04-02T09:00", "Care")));
    company.serviceCase("2025-04-02T09:01", opened(late, moment("2025-04-02T09:01", "Care")));

    Point point = company.later().point("early-case-rate");

    assertThat(point.parts())
        .containsEntry("followed", BigDecimal.ONE)
        .containsEntry("deals", new BigDecimal(3));
    assertThat(company.later().point("early-case-rate", "team", "North").value()).isEqualTo("0.5");
    assertThat(company.at(at("2025-04-01T09:00")).point("early-case-rate").n())
        .as("its thirty days have not passed")
        .isEqualTo("0");
  }

  @Test
  void aDealThatIsFollowedCountsWhateverItsCurrency() throws SQLException {
    UUID customer = company.id();
    company.dealIn("GBP", customer, "2025-03-03T09:00", "North", 100, 1_000_000);
    company.deal(null, "2025-03-03T09:00", "North", 100, 1_000_000);
    company.serviceCase(NOON, opened(customer, moment(NOON, "Care")));

    Point point = company.later().point("early-case-rate");

    assertThat(point.value()).isEqualTo("0.5");
    assertThat(point.apart()).isEmpty();
  }

  private static Clock clock(String due, String clock, boolean met) {
    return Clock.of(at(due), team("North"), clock, met);
  }

  private static Resolution resolution(
      String at, int ordinal, int replies, Duration reopenedAfter) {
    return Resolution.of(
        at(at),
        team("North"),
        ordinal,
        replies,
        reopenedAfter == null ? null : reopenedAfter.toMillis());
  }

  private static Flow flow(String at, String team, int delta) {
    return Flow.of(at(at), team(team), delta);
  }
}
