package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.at;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.Holder;
import tandem.events.Moment;

/** How much people did, and how long it took; each figure worked out by hand. */
class ActivityFiguresIT {

  private static final String VOLUME = "activity-volume";
  private static final String TIME = "activity-time";
  private static final String MARCH = "2025-03-04T10:00";
  private static final String LATE_MARCH = "2025-03-20T10:00";
  private static final String APRIL = "2025-04-08T10:00";

  private final Company company = new Company();
  private final UUID ann = company.id();
  private final UUID ben = company.id();

  ActivityFiguresIT() throws SQLException {}

  @Test
  void whoIsActiveInTwoMonthsIsOnePersonInBoth() throws SQLException {
    call(ann, "North", MARCH);
    call(ann, "North", LATE_MARCH);
    call(ann, "North", APRIL);
    call(ben, "North", APRIL);

    Company.Asking both = company.later().from("2025-03-01", "2025-05-01");
    assertThat(company.later().point(VOLUME).value()).isEqualTo("2");
    assertThat(both.point(VOLUME).value()).as("four of two, not of three").isEqualTo("2");
    assertThat(both.point(VOLUME).n()).isEqualTo("2");
    assertThat(both.point(VOLUME).parts())
        .containsEntry("activities", new BigDecimal(4))
        .containsEntry("people", new BigDecimal(2));
    assertThat(company.later().from("2025-03-04", "2025-03-05").point(VOLUME).value())
        .as("of a day")
        .isEqualTo("1");
    assertThat(both.events(VOLUME)).hasSize(4);
  }

  @Test
  void whoMovesIsOnePersonOfEachTeamAndOneOfAll() throws SQLException {
    call(ann, "North", MARCH);
    call(ann, "South", LATE_MARCH);
    call(ben, "South", LATE_MARCH);

    assertThat(company.later().point(VOLUME, "team", "North").value()).isEqualTo("1");
    assertThat(company.later().point(VOLUME, "team", "South").value()).isEqualTo("1");
    assertThat(company.later().point(VOLUME).value()).as("three of two").isEqualTo("1.5");
  }

  @Test
  void kindsAreHeldAgainstAllWhoWereActiveSoThatTheyAddUp() throws SQLException {
    call(ann, "North", MARCH);
    company.activity("mail", null, holder(ann, "North"), MARCH);
    company.activity("mail", null, holder(ben, "North"), MARCH);

    assertThat(company.later().point(VOLUME).value()).isEqualTo("1.5");
    assertThat(company.later().point(VOLUME, "kind", "call").value())
        .as("one call of two people, not of the one who called")
        .isEqualTo("0.5");
    assertThat(company.later().point(VOLUME, "kind", "mail").value()).isEqualTo("1");
    assertThat(company.later().point(VOLUME, "person", ann.toString()).value()).isEqualTo("2");
  }

  @Test
  void whatIsWithdrawnOrMovedToAnotherDayWasKnownBefore() throws SQLException {
    call(ann, "North", MARCH);
    UUID wrong = call(ben, "North", MARCH);
    UUID late = call(ben, "North", LATE_MARCH);
    company.activity(wrong, "call", null, "2025-05-01T09:00", null);
    company.activity(
        late, "call", null, "2025-06-01T09:00", Moment.of(at(APRIL), holder(ben, "North")));

    assertThat(company.later().asOf("2025-04-30").point(VOLUME).value()).isEqualTo("1.5");
    assertThat(company.later().asOf("2025-05-31").point(VOLUME).value()).isEqualTo("1");
    assertThat(company.later().point(VOLUME).parts())
        .as("Ben did nothing in March after all")
        .containsEntry("people", new BigDecimal(1));
  }

  @Test
  void timeIsThatOfWhatSaysHowLongItTook() throws SQLException {
    company.activity("call", 15, holder(ann, "North"), MARCH);
    company.activity("call", null, holder(ann, "North"), MARCH);
    company.activity("visit", 90, holder(ben, "North"), LATE_MARCH);

    assertThat(company.later().point(TIME).value()).as("hours").isEqualTo("1.75");
    assertThat(company.later().point(TIME, "kind", "call").value()).isEqualTo("0.25");
    assertThat(company.later().point(TIME).parts()).containsEntry("timed", new BigDecimal(2));
  }

  @Test
  void nobodyKnowsWhereNothingWasRecorded() throws SQLException {
    assertThat(company.later().point(VOLUME).reason()).isEqualTo("figure.unrecorded");
    call(ann, "North", MARCH);

    assertThat(company.later().point(TIME).reason()).isEqualTo("figure.unrecorded");
    assertThat(company.later().from("2025-05-01", "2025-06-01").point(VOLUME).reason())
        .as("nobody was active")
        .isEqualTo("figure.nothing");
  }

  private UUID call(UUID person, String team, String done) throws SQLException {
    return company.activity("call", null, holder(person, team), done);
  }

  private static Holder holder(UUID person, String team) {
    return new Holder(person, team, null, null, null);
  }
}
