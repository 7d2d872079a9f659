package tandem.operations.slapolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.operations.calendar.CalendarBook;
import tandem.web.Outcome;

class PolicyBookTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 7);
  private static final Criteria COMPLAINT = new Criteria(Category.COMPLAINT, "high", "enterprise");

  private final SlaPolicy any = policy(1, null, null, null, edition(null, 1));
  private final SlaPolicy complaints = policy(2, Category.COMPLAINT, null, null, edition(null, 2));
  private final SlaPolicy high = policy(3, null, "high", null, edition(null, 3));
  private final SlaPolicy highEnterprise = policy(4, null, "high", "enterprise", edition(null, 4));

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
    Criteria unknown = new Criteria(Category.REQUEST, null, null);
    assertThat(promised(unknown, complaints, high, highEnterprise, any)).isEqualTo(1);
    assertThat(book(complaints, high).on(DAY, unknown)).isEqualTo(Promise.NONE);
  }

  @Test
  void promisesWhatWasInForceOnTheDay() {
    any.edit("name", edition(DAY, 10));
    any.edit("name", edition(DAY.plusDays(1), 20));
    assertThat(book(any).on(DAY.minusDays(1), COMPLAINT).responseMinutes()).isEqualTo(1);
    assertThat(book(any).on(DAY, COMPLAINT).responseMinutes()).isEqualTo(10);
    assertThat(book(any).on(DAY.plusDays(9), COMPLAINT).policyEdition()).isEqualTo(3);
  }

  @Test
  void takesTheNewerOfTwoEditionsOfADayAndALaterDayBeforeALaterEdition() {
    any.edit("name", edition(DAY, 10));
    any.edit("name", edition(DAY, 11));
    any.edit("name", edition(DAY.minusDays(3), 12));
    assertThat(book(any).on(DAY, COMPLAINT).responseMinutes()).isEqualTo(11);
  }

  @Test
  void promisesNothingBeforeItsFirstDay() {
    SlaPolicy later = policy(5, Category.COMPLAINT, "high", null, edition(DAY.plusDays(1), 5));
    assertThat(promised(COMPLAINT, later, any)).isEqualTo(1);
  }

  private static long promised(Criteria ofCase, SlaPolicy... policies) {
    return book(policies).on(DAY, ofCase).responseMinutes();
  }

  private static PolicyBook book(SlaPolicy... policies) {
    return new PolicyBook(List.of(policies), new CalendarBook(List.of(), null));
  }

  private static SlaPolicy policy(
      int id, Category category, String severity, String segment, PolicyEdition edition) {
    return SlaPolicy.define(
                new UUID(0, id), null, "name", new Criteria(category, severity, segment), edition)
            instanceof Outcome.Done<SlaPolicy>(SlaPolicy policy)
        ? policy
        : null;
  }

  private static PolicyEdition edition(LocalDate from, long minutes) {
    return new PolicyEdition(from, minutes, null, null);
  }
}
