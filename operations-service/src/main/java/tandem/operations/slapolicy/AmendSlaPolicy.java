package tandem.operations.slapolicy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import tandem.directory.Company;
import tandem.events.operations.SlaPolicyAmended;
import tandem.outbox.Outbox;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** A promise changes from a day on: a new edition. Cases that are open keep theirs. */
@ApplicationScoped
class AmendSlaPolicy {

  private static final String TYPE = "operations.sla-policy.amended.v1";

  private final SlaPolicies policies;
  private final Company company;
  private final ActTime time;
  private final Outbox outbox;

  AmendSlaPolicy(SlaPolicies policies, Company company, ActTime time, Outbox outbox) {
    this.policies = policies;
    this.company = company;
    this.time = time;
    this.outbox = outbox;
  }

  @Transactional
  Outcome<SlaPolicy> amend(String reference, IfMatch ifMatch, SlaPolicyAmendment request, By by) {
    return policies
        .toChange(reference, ifMatch)
        .then(
            policy ->
                policies
                    .calendar(request.calendar())
                    .map(calendar -> request.of(policy.newest(), from(request.from()), calendar))
                    .then(
                        edition ->
                            amend(
                                policy,
                                request.name() == null ? policy.name() : request.name(),
                                edition,
                                request.reason(),
                                by)));
  }

  /** The first day of a new edition: today if none is given. */
  LocalDate from(LocalDate given) {
    return given == null ? company.day(time.now()) : given;
  }

  /** Amends a locked policy. */
  Outcome<SlaPolicy> amend(
      SlaPolicy policy, String name, PolicyEdition edition, String reason, By by) {
    return policy
        .edit(name, edition)
        .map(
            amended -> {
              SlaPolicyAmended says = new SlaPolicyAmended(reason);
              outbox.append(amended, by.act(TYPE, says, null), amended.facts());
              outbox.name(SlaPolicy.KIND, amended.id(), amended.name());
              return amended;
            });
  }
}
