package tandem.targets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tandem.directory.Company;
import tandem.directory.Directory;
import tandem.directory.Scopes;
import tandem.events.Holder;
import tandem.outbox.Entry;
import tandem.outbox.Ids;
import tandem.outbox.Outbox;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.By;
import tandem.web.act.References;
import tandem.web.paging.Listing;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;
import tandem.web.paging.Selection;
import tandem.web.paging.Values;

/** The targets, as far as they concern a caller, and their events. */
@ApplicationScoped
class Targets {

  /** The key of the advisory lock; its digits have no meaning. */
  private static final long SETTING = 6_120_933_871L;

  private static final Listing<Target> LISTING =
      Listing.of("t.id", Target::id)
          .sort("from", "t.period.from", Values.DATE, target -> target.period().from())
          .byDefault("-from")
          .filter("externalId", "t.externalId", Values.TEXT)
          .filter("metric", "t.subject.metric", Values.TEXT)
          .filter("dimension", "t.subject.dimension", Values.oneOf(Dimension.class))
          .filter("member", "t.subject.member", Values.TEXT)
          .filter("withdrawn", "t.withdrawn", Values.FLAG)
          .range("begins", "t.period.from", Values.DATE)
          .range("ends", "t.period.to", Values.DATE);

  private final EntityManager em;
  private final Scopes scopes;
  private final Directory directory;
  private final Outbox outbox;
  private final Company company;
  private final Clock clock;

  Targets(
      EntityManager em,
      Scopes scopes,
      Directory directory,
      Outbox outbox,
      Company company,
      Clock clock) {
    this.em = em;
    this.scopes = scopes;
    this.directory = directory;
    this.outbox = outbox;
    this.company = company;
    this.clock = clock;
  }

  Page<TargetView> list(PageRequest request, Caller caller) {
    Selection<Target> asked = LISTING.read(request);
    var query =
        em.createQuery(
            "from Target t where " + Sight.CONDITION + " and " + asked.where() + asked.orderBy(),
            Target.class);
    return asked.page(asked.bind(sight(caller).bind(query)).getResultList(), TargetView::of);
  }

  Outcome<Target> one(String reference, Caller caller) {
    return one(reference, caller, LockModeType.NONE);
  }

  /** Locks a target to act upon it, after whoever sets others is done. */
  Outcome<Target> toChange(String reference, IfMatch ifMatch, Caller caller) {
    setAlone();
    return one(reference, caller, LockModeType.PESSIMISTIC_WRITE).then(ifMatch::on);
  }

  /** Waits until nobody else sets targets, and keeps others from it until this transaction ends. */
  void setAlone() {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(" + SETTING + ")").getSingleResult();
  }

  private Outcome<Target> one(String reference, Caller caller, LockModeType lock) {
    var query =
        em.createQuery(
                "from Target t where (t.id = :id or t.externalId = :reference) and "
                    + Sight.CONDITION,
                Target.class)
            .setParameter("id", References.id(reference))
            .setParameter("reference", reference)
            .setLockMode(lock);
    return sight(caller)
        .bind(query)
        .getResultStream()
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.notFound(Target.KIND, reference)));
  }

  private Sight sight(Caller caller) {
    Holder own =
        caller
            .person()
            .flatMap(directory::find)
            .map(me -> directory.holderOn(me, clock.instant()))
            .orElse(Holder.NOBODY);
    return Sight.of(scopes.of(caller), own);
  }

  /** The parts of this service's function that some requests name. */
  Members members(Collection<TargetRequest> requests) {
    return Members.of(requests, company.service(), directory);
  }

  /** Those that stand for some subjects. */
  Standing standing(Collection<Subject> subjects) {
    return new Standing(
        em.createQuery(
                """
                from Target t
                where not t.withdrawn and t.subject.metric in :metrics and t.subject.member in :members
                """,
                Target.class)
            .setParameter(
                "metrics", subjects.stream().map(Subject::metric).collect(Collectors.toSet()))
            .setParameter(
                "members", subjects.stream().map(Subject::member).collect(Collectors.toSet()))
            .getResultList());
  }

  /** A new target of this service's function. */
  Target make(String externalId, Subject subject, Content content) {
    return new Target(Ids.next(), externalId, company.service(), subject, content);
  }

  /** Publishes what was done to a target, at an instant, or now for null. */
  Target append(Target target, String act, Object says, Instant at, By by) {
    outbox.appendAll(List.of(entry(target, act, says, at, by)));
    return target;
  }

  /** What was done to a target, to be appended to the outbox. */
  Entry entry(Target target, String act, Object says, Instant at, By by) {
    return new Entry(target, by.act(type(act), says, at), target.facts());
  }

  private String type(String act) {
    return company.service() + ".target." + act + ".v1";
  }
}
