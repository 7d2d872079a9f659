package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.analytics.figure.Company.at;
import static tandem.analytics.figure.Company.team;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.events.sales.DealFacts;
import tandem.events.sales.DealFacts.Posting;

/** Deliveries that were promised for days of March, and whether they were there by then. */
class PromiseFiguresIT {

  private static final String KEPT = "promise-kept";
  private static final String SOLD = "2025-02-10T09:00";

  private final Company company = new Company();
  private final UUID late = company.id();

  PromiseFiguresIT() throws SQLException {}

  /** One is delivered on its day, one after it, one never; of one nothing was promised. */
  @BeforeEach
  void promises() {
    UUID kept = company.id();
    promised(kept, "2025-03-05", null, part("North", 1_000_000));
    promised(late, "2025-03-10", null, part("North", 600_000), part("South", 400_000));
    promised(company.id(), "2025-03-25", null, part("South", 1_000_000));
    promised(company.id(), null, null, part("South", 1_000_000));
    company.run(kept, "2025-03-01T09:00", "2025-03-05T23:00", "Dock");
    company.run(late, "2025-03-01T09:00", "2025-03-11T00:00", "Dock");
    company.run(late, "2025-03-01T09:00", null, "Dock");
  }

  private void promised(UUID deal, String day, String cancelled, Posting... gross) {
    company.deal(deal, SOLD, deal(day, cancelled, gross));
  }

  private static DealFacts deal(String day, String cancelled, Posting... gross) {
    List<Posting> all = List.of(gross);
    return new DealFacts(
        null,
        null,
        "USD",
        day == null ? null : LocalDate.parse(day),
        all,
        List.of(),
        cancelled == null ? List.of() : Arrays.asList(on(cancelled, "North", 1_000_000)));
  }

  private static Posting part(String team, int share) {
    return on(SOLD, team, share);
  }

  private static Posting on(String at, String team, int share) {
    return Posting.of(at(at), team(team), null, 100_00, null, share);
  }

  @Test
  void whatIsNotDeliveredByItsDayIsBrokenAndWhatIsDueLaterIsNotCountedYet() throws SQLException {
    Point now = company.at(at("2025-03-20T12:00")).point(KEPT);

    assertThat(now.value()).isEqualTo("0.5");
    assertThat(now.parts()).containsEntry("due", new BigDecimal("2"));
    assertThat(company.later().point(KEPT).value()).isEqualTo("0.3333333333");
    assertThat(company.later().point(KEPT, "team", "North").value())
        .as("1 ÷ 1.6")
        .isEqualTo("0.625");
    assertThat(company.at(at("2025-03-10T23:00")).point(KEPT).value())
        .as("the day is not over")
        .isEqualTo("1");
  }

  @Test
  void whatIsCancelledByThenIsNotDue() throws SQLException {
    promised(company.id(), "2025-03-12", "2025-03-12T10:00", part("North", 1_000_000));
    assertThat(company.later().point(KEPT).value()).isEqualTo("0.3333333333");

    promised(company.id(), "2025-03-12", "2025-03-13T10:00", part("North", 1_000_000));
    assertThat(company.later().point(KEPT).value()).as("broken before").isEqualTo("0.25");
  }

  @Test
  void aDeliveryThatTurnsUpLateIsCountedFromThenOn() throws SQLException {
    company.run(late, "2025-06-01T09:00", "2025-03-09T09:00", "Dock");

    assertThat(company.later().point(KEPT).value()).isEqualTo("0.6666666667");
    assertThat(company.later().asOf("2025-05-30").point(KEPT).value()).isEqualTo("0.3333333333");
    assertThat(company.later().events(KEPT)).hasSize(4);
  }

  @Test
  void aPromiseThatIsMovedIsDueOnTheOtherDay() throws SQLException {
    company.deal(late, "2025-06-01T09:00", deal("2025-04-10", null, part("North", 1_000_000)));

    assertThat(company.later().point(KEPT).value()).isEqualTo("0.5");
    assertThat(company.later().from("2025-04-01", "2025-05-01").point(KEPT).value()).isEqualTo("1");
  }

  @Test
  void isTheSameFromTheFacts() throws SQLException {
    company.forgetRollups();

    assertThat(company.later().point(KEPT).value()).isEqualTo("0.3333333333");
    assertThat(company.later().point(KEPT, "team", "North").value()).isEqualTo("0.625");
  }

  @Test
  void withoutARunForADealNobodyKnows() throws SQLException {
    Company other = new Company();
    other.deal(other.id(), SOLD, deal("2025-03-05", null, part("North", 1_000_000)));

    assertThat(other.later().point(KEPT).value()).isNull();
    assertThat(other.later().point(KEPT).reason()).isEqualTo("figure.unrecorded");
  }
}
