package tandem.operations.slapolicy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import tandem.events.operations.SlaPolicyDefined;
import tandem.outbox.Ids;
import tandem.outbox.Outbox;
import tandem.web.Outcome;
import tandem.web.act.By;
import tandem.web.act.References;

/** Something is promised for some cases. */
@ApplicationScoped
class DefineSlaPolicy {

  private static final String TYPE = "operations.sla-policy.defined.v1";

  private final EntityManager em;
  private final References references;
  private final SlaPolicies policies;
  private final Outbox outbox;

  DefineSlaPolicy(EntityManager em, References references, SlaPolicies policies, Outbox outbox) {
    this.em = em;
    this.references = references;
    this.policies = policies;
    this.outbox = outbox;
  }

  @Transactional
  Outcome<SlaPolicy> define(SlaPolicyRequest request, By by) {
    return references
        .unused(SlaPolicy.class, request.externalId())
        .then(_ -> policies.free(request.criteria()))
        .then(_ -> policies.calendar(request.calendar()))
        .then(
            calendar ->
                SlaPolicy.define(
                    Ids.next(),
                    request.externalId(),
                    request.name(),
                    request.criteria(),
                    request.edition(calendar)))
        .map(
            policy -> {
              em.persist(policy);
              outbox.append(policy, by.act(TYPE, new SlaPolicyDefined(), null), policy.facts());
              outbox.name(SlaPolicy.KIND, policy.id(), policy.name());
              return policy;
            });
  }
}
