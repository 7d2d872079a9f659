package tandem.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PolicyBookTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 7);
  private static final Criteria COMPLAINT = Criteria.of("complaint", "high", "enterprise");

  private final PolicyEditions any = policy(1, null, null, null, edition(null, 1));
  private final PolicyEditions complaints = policy(2, "complaint", null, null, edition(null, 2));
  private final PolicyEditions high = policy(3, null, "high", null, edition(null, 3));
  private final PolicyEditions highEnterprise =
      policy(4, null, "high", "enterprise", edition(null, 4));

  @Test
  void takesThePolicyThatNamesMost() {
    assertThat(promised(COMPLAINT, any, complaints, high, highEnterprise)).isEqualTo(4);
  }

  @Test
  void takesTheCategoryBeforeTheSeverityWhereTheyNameAsMuch() {
    assertThat(promised(COMPLAINT, high, complaints, any)).isEqualTo(2);
  }

  @Test
  void takesNoPolicyThatNamesSomethingElseOrSomethingUnknown() {
    Criteria unknown = Criteria.of("request", null, null);
    assertThat(promised(unknown, complaints, high, highEnterprise, any)).isEqualTo(1);
    assertThat(book(complaints, high).on(DAY, unknown)).isEqualTo(Promise.NONE);
  }

  @Test
  void promisesWhatWasInForceOnTheDay() {
    PolicyEditions changed =
        policy(
            1, null, null, null, edition(null, 1), edition(DAY, 10), edition(DAY.plusDays(1), 20));
    assertThat(book(changed).on(DAY.minusDays(1), COMPLAINT).responseMinutes()).isEqualTo(1);
    assertThat(promised(COMPLAINT, changed)).isEqualTo(10);
    assertThat(book(changed).on(DAY.plusDays(9), COMPLAINT).policyEdition()).isEqualTo(3);
  }

  @Test
  void takesTheNewerOfTwoEditionsOfADayAndALaterDayBeforeALaterEdition() {
    PolicyEditions changed =
        policy(
            1,
            null,
            null,
            null,
            edition(null, 1),
            edition(DAY, 10),
            edition(DAY, 11),
            edition(DAY.minusDays(3), 12));
    assertThat(promised(COMPLAINT, changed)).isEqualTo(11);
  }

  @Test
  void promisesNothingBeforeItsFirstDay() {
    PolicyEditions later = policy(5, "complaint", "high", null, edition(DAY.plusDays(1), 5));
    assertThat(promised(COMPLAINT, later, any)).isEqualTo(1);
  }

  private static long promised(Criteria ofCase, PolicyEditions... policies) {
    return book(policies).on(DAY, ofCase).responseMinutes();
  }

  private static PolicyBook book(PolicyEditions... policies) {
    return new PolicyBook(List.of(policies), new CalendarBook(List.of(), null));
  }

  private static PolicyEditions policy(
      int id, String category, String severity, String segment, PolicyEdition... editions) {
    return new PolicyEditions(
        new UUID(0, id), Criteria.of(category, severity, segment), List.of(editions));
  }

  private static PolicyEdition edition(LocalDate from, long minutes) {
    return new PolicyEdition(from, minutes, null, null);
  }
}
