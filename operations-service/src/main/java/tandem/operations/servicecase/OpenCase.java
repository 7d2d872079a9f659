package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import tandem.directory.Company;
import tandem.directory.Directory;
import tandem.events.operations.CaseOpened;
import tandem.operations.performer.Performer;
import tandem.operations.performer.Performers;
import tandem.operations.slapolicy.Promise;
import tandem.operations.slapolicy.SlaPolicies;
import tandem.outbox.Ids;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.act.References;

/** A customer brings up what is to be settled; what is promised for such a case holds from now. */
@ApplicationScoped
class OpenCase {

  private final EntityManager em;
  private final Directory directory;
  private final Company company;
  private final References references;
  private final Performers performers;
  private final SlaPolicies policies;
  private final ActTime time;
  private final Cases cases;

  OpenCase(
      EntityManager em,
      Directory directory,
      Company company,
      References references,
      Performers performers,
      SlaPolicies policies,
      ActTime time,
      Cases cases) {
    this.em = em;
    this.directory = directory;
    this.company = company;
    this.references = references;
    this.performers = performers;
    this.policies = policies;
    this.time = time;
    this.cases = cases;
  }

  @Transactional
  Outcome<ServiceCase> open(OpenRequest request, Caller caller) {
    directory.holdStill();
    return references
        .unused(ServiceCase.class, request.externalId())
        .then(_ -> request.matter().checked())
        .then(
            matter ->
                performers
                    .find("owner", request.owner(), request.team(), caller)
                    .then(
                        holder ->
                            time.orNow("occurredAt", request.occurredAt())
                                .map(at -> open(request, matter, holder, at, caller))));
  }

  private ServiceCase open(
      OpenRequest request, Matter matter, Performer holder, Instant at, Caller caller) {
    Promise promise = policies.book().on(company.day(at), matter.criteria());
    ServiceCase it =
        new ServiceCase(
            Ids.next(),
            request.externalId(),
            performers.self(caller),
            matter,
            promise,
            Course.begin(holder, at));
    cases.append(it, "opened", new CaseOpened(), at, By.of(caller));
    em.persist(it);
    return it;
  }
}
