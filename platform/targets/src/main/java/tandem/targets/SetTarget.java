package tandem.targets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import tandem.events.targets.TargetSet;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.act.References;

/** A metric is to reach something in a period. */
@ApplicationScoped
class SetTarget {

  private final EntityManager em;
  private final References references;
  private final ActTime time;
  private final Setters setters;
  private final Targets targets;

  SetTarget(
      EntityManager em, References references, ActTime time, Setters setters, Targets targets) {
    this.em = em;
    this.references = references;
    this.time = time;
    this.setters = setters;
    this.targets = targets;
  }

  @Transactional
  Outcome<Target> set(TargetRequest request, Caller caller) {
    targets.setAlone();
    return references
        .unused(Target.class, request.externalId())
        .then(_ -> targets.members(List.of(request)).subject(request))
        .then(subject -> setters.allow(subject, caller))
        .then(subject -> request.content().then(content -> target(request, subject, content)))
        .then(
            target ->
                time.orNow("occurredAt", request.occurredAt())
                    .map(at -> set(target, at, By.of(caller))));
  }

  private Outcome<Target> target(TargetRequest request, Subject subject, Content content) {
    return targets
        .standing(List.of(subject))
        .free(subject, content.period(), null)
        .map(_ -> targets.make(request.externalId(), subject, content));
  }

  private Target set(Target target, Instant at, By by) {
    targets.append(target, "set", new TargetSet(), at, by);
    em.persist(target);
    return target;
  }
}
