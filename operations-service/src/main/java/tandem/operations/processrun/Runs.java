package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tandem.directory.Directory;
import tandem.directory.Holders;
import tandem.directory.Scope;
import tandem.events.operations.ProcessRunFacts;
import tandem.outbox.Act;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;
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

/** The runs, as far as a caller sees them, and their events. */
@ApplicationScoped
class Runs {

  /** A run is seen by all who had a part in it; work without a person belongs to its team. */
  private static final String VISIBLE =
      """
      (:everything = true
       or r.requestedBy in :people
       or r.startedBy in :people
       or (r.startedBy is null and r.startedTeam in :teams)
       or exists (select 1 from r.steps s
                  where s.performer in :people or (s.performer is null and s.team in :teams)))
      """;

  private static final Listing<ProcessRun> LISTING =
      Listing.of("r.id", ProcessRun::id)
          .sort("requestedAt", "r.requestedAt", Values.INSTANT, ProcessRun::requestedAt)
          .sort("endedAt", "r.endedAt", Values.INSTANT, ProcessRun::endedAt)
          .byDefault("-requestedAt")
          .filter("externalId", "r.externalId", Values.TEXT)
          .filter("state", "r.state", Values.oneOf(RunState.class))
          .reference(
              "process", "r.process", "(select p.externalId from Process p where p.id = r.process)")
          .filter("customer", "r.customer", Values.ID)
          .filter("deal", "r.deal", Values.ID)
          .filter("team", "r.team", Values.TEXT)
          .range("requestedAt", "r.requestedAt", Values.INSTANT)
          .range("endedAt", "r.endedAt", Values.INSTANT);

  private final EntityManager em;
  private final Directory directory;
  private final References references;
  private final Outbox outbox;

  Runs(EntityManager em, Directory directory, References references, Outbox outbox) {
    this.em = em;
    this.directory = directory;
    this.references = references;
    this.outbox = outbox;
  }

  Page<RunView> list(PageRequest request, Scope scope) {
    Selection<ProcessRun> asked = LISTING.read(request);
    var query =
        em.createQuery(
            "from ProcessRun r where " + VISIBLE + " and " + asked.where() + asked.orderBy(),
            ProcessRun.class);
    within(query, scope);
    return asked.page(asked.bind(query).getResultList(), RunView::of);
  }

  Outcome<ProcessRun> one(String reference, Scope scope) {
    return one(reference, scope, LockModeType.NONE);
  }

  /** Locks a run to act upon it, after the organisation was asked to stand still. */
  Outcome<ProcessRun> toChange(String reference, Scope scope, IfMatch ifMatch) {
    directory.holdStill();
    return one(reference, scope, LockModeType.PESSIMISTIC_WRITE).then(ifMatch::on);
  }

  private Outcome<ProcessRun> one(String reference, Scope scope, LockModeType lock) {
    var query =
        em.createQuery(
                "from ProcessRun r where (r.id = :id or r.externalId = :reference) and " + VISIBLE,
                ProcessRun.class)
            .setParameter("id", References.id(reference))
            .setParameter("reference", reference)
            .setLockMode(lock);
    return within(query, scope)
        .getResultStream()
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.notFound(ProcessRun.KIND, reference)));
  }

  private static <Q extends Query> Q within(Q query, Scope scope) {
    query.setParameter("everything", scope.everything());
    query.setParameter("people", scope.people());
    query.setParameter("teams", scope.teams());
    return query;
  }

  ProcessRun append(ProcessRun run, String act, Object says, Instant at, By by) {
    Holders holders = directory.placements(run.people().toList());
    outbox.append(run, by.act(type(act), says, at), facts(run, holders));
    return run;
  }

  /** Runs by their external ids, locked. */
  Map<String, ProcessRun> locked(Collection<String> externalIds) {
    return references.locked(ProcessRun.class, externalIds);
  }

  /** Appends the same act of many runs, told with the places that are given. */
  void appendAll(Collection<ProcessRun> runs, Function<ProcessRun, Act> act, Holders holders) {
    List<Entry> entries = new ArrayList<>();
    runs.forEach(run -> entries.add(new Entry(run, act.apply(run), facts(run, holders))));
    outbox.appendAll(entries);
  }

  private static ProcessRunFacts facts(ProcessRun run, Holders holders) {
    run.heldBy(RunFacts.team(run, holders));
    return RunFacts.of(run, holders);
  }

  static String type(String act) {
    return "operations.process-run." + act + ".v1";
  }
}
