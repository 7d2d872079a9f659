package tandem.operations.slapolicy;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.acts.ActTime;
import tandem.directory.Company;
import tandem.operations.calendar.Calendars;
import tandem.records.Occasion;
import tandem.records.Records;
import tandem.records.Refusals;

/** The policies; everybody of the function sees them all. */
@ApplicationScoped
public class SlaPolicies extends Records<SlaPolicy> {

  private final Calendars calendars;
  private final Company company;
  private final ActTime time;

  SlaPolicies(Calendars calendars, Company company, ActTime time) {
    this.calendars = calendars;
    this.company = company;
    this.time = time;
  }

  public PolicyBook book() {
    return new PolicyBook(listAll().stream().map(SlaPolicy::editions).toList(), calendars.book());
  }

  @Override
  protected void complete(SlaPolicy policy, Occasion occasion) {
    if (!policy.isNew()) {
      policy.beginOn(company.day(time.now()));
    }
  }

  /** Refused where another policy is for the very same cases. */
  @Override
  protected void check(SlaPolicy policy, Refusals refusals) {
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
