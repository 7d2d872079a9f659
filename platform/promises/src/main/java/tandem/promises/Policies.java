package tandem.promises;

import jakarta.inject.Inject;
import tandem.acts.ActTime;
import tandem.directory.Company;
import tandem.records.Occasion;
import tandem.records.Records;
import tandem.records.Refusals;

/**
 * The policies of a service; everybody of the function sees them all.
 *
 * @param <P> as the service declares them
 */
public abstract class Policies<P extends Policy> extends Records<P> {

  @Inject Calendars calendars;
  @Inject Company company;
  @Inject ActTime time;

  public PolicyBook book() {
    return new PolicyBook(listAll().stream().map(Policy::editions).toList(), calendars.book());
  }

  @Override
  protected void complete(P policy, Occasion occasion) {
    if (!policy.isNew()) {
      policy.beginOn(company.day(time.now()));
    }
  }

  /** Refused where another policy is for the very same records. */
  @Override
  protected void check(P policy, Refusals refusals) {
    listAll().stream()
        .filter(other -> !other.id().equals(policy.id()))
        .filter(other -> other.criteria().equals(policy.criteria()))
        .findFirst()
        .ifPresent(same -> refusals.conflict("sla-policy.same-cases", same.name()));
  }

  @Override
  protected boolean comparesRecords() {
    return true;
  }
}
