package tandem.promises;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** All policies and calendars, read once: a company has few. */
public final class PolicyBook {

  private static final Comparator<PolicyEditions> MOST_SPECIFIC =
      Comparator.<PolicyEditions>comparingInt(policy -> policy.criteria().rank())
          .thenComparing(PolicyEditions::policy, Comparator.reverseOrder());

  private final List<PolicyEditions> policies;
  private final CalendarBook calendars;

  PolicyBook(List<PolicyEditions> policies, CalendarBook calendars) {
    this.policies = policies;
    this.calendars = calendars;
  }

  /**
   * What is promised for a record that begins on a day, by the most specific policy that takes it;
   * of two alike, by the older.
   */
  public Promise on(LocalDate day, Criteria ofRecord) {
    return policies.stream()
        .filter(policy -> policy.criteria().take(ofRecord))
        .filter(policy -> policy.inForce(day).isPresent())
        .max(MOST_SPECIFIC)
        .map(policy -> promise(policy, policy.inForce(day).orElseThrow(), day))
        .orElseGet(() -> new Promise(null, null, null, null, calendar(null, day)));
  }

  private Promise promise(PolicyEditions policy, int number, LocalDate day) {
    PolicyEdition edition = policy.edition(number);
    return new Promise(
        policy.policy(),
        number,
        edition.responseMinutes(),
        edition.resolutionMinutes(),
        calendar(edition.calendar(), day));
  }

  private UUID calendar(UUID calendar, LocalDate day) {
    CalendarEdition edition = calendars.inForce(calendar, day);
    return edition == null ? null : edition.id();
  }
}
