package tandem.operations.servicecase;

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
import tandem.events.operations.CaseFacts;
import tandem.operations.calendar.Calendars;
import tandem.operations.slapolicy.Category;
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

/** The cases, as far as a caller sees them, and their events. */
@ApplicationScoped
class Cases {

  /** A case is seen by all who had it; one without a person belongs to its team. */
  private static final String VISIBLE =
      """
      (:everything = true
       or c.openedBy in :people
       or exists (select 1 from c.course.holdings h
                  where h.person in :people or (h.person is null and h.team in :teams)))
      """;

  private static final Listing<ServiceCase> LISTING =
      Listing.of("c.id", ServiceCase::id)
          .sort("openedAt", "c.course.openedAt", Values.INSTANT, it -> it.course().openedAt())
          .sort("resolvedAt", "c.course.resolvedAt", Values.INSTANT, it -> it.course().resolvedAt())
          .sort(
              "resolutionDue",
              "c.outlook.resolutionDue",
              Values.INSTANT,
              it -> it.outlook().resolutionDue())
          .byDefault("-openedAt")
          .filter("externalId", "c.externalId", Values.TEXT)
          .filter("state", "c.course.state", Values.oneOf(CaseState.class))
          .filter("function", "c.matter.function", Values.oneOf(CaseFunction.class))
          .filter("category", "c.matter.category", Values.oneOf(Category.class))
          .filter("severity", "c.matter.severity", Values.TEXT)
          .filter("segment", "c.matter.segment", Values.TEXT)
          .filter("customer", "c.matter.customer", Values.ID)
          .filter("deal", "c.matter.deal", Values.ID)
          .reference(
              "owner",
              "c.outlook.person",
              "(select p.externalId from Person p where p.id = c.outlook.person)")
          .filter("team", "c.outlook.team", Values.TEXT)
          .range("openedAt", "c.course.openedAt", Values.INSTANT)
          .range("resolvedAt", "c.course.resolvedAt", Values.INSTANT)
          .range("resolutionDue", "c.outlook.resolutionDue", Values.INSTANT);

  private final EntityManager em;
  private final Directory directory;
  private final Calendars calendars;
  private final References references;
  private final Outbox outbox;

  Cases(
      EntityManager em,
      Directory directory,
      Calendars calendars,
      References references,
      Outbox outbox) {
    this.em = em;
    this.directory = directory;
    this.calendars = calendars;
    this.references = references;
    this.outbox = outbox;
  }

  Page<CaseView> list(PageRequest request, Scope scope) {
    Selection<ServiceCase> asked = LISTING.read(request);
    var query =
        em.createQuery(
            "from ServiceCase c where " + VISIBLE + " and " + asked.where() + asked.orderBy(),
            ServiceCase.class);
    within(query, scope);
    return asked.page(asked.bind(query).getResultList(), CaseView::of);
  }

  Outcome<ServiceCase> one(String reference, Scope scope) {
    return one(reference, scope, LockModeType.NONE);
  }

  /** Locks a case to act upon it, after the organisation was asked to stand still. */
  Outcome<ServiceCase> toChange(String reference, Scope scope, IfMatch ifMatch) {
    directory.holdStill();
    return one(reference, scope, LockModeType.PESSIMISTIC_WRITE).then(ifMatch::on);
  }

  private Outcome<ServiceCase> one(String reference, Scope scope, LockModeType lock) {
    var query =
        em.createQuery(
                "from ServiceCase c where (c.id = :id or c.externalId = :reference) and " + VISIBLE,
                ServiceCase.class)
            .setParameter("id", References.id(reference))
            .setParameter("reference", reference)
            .setLockMode(lock);
    return within(query, scope)
        .getResultStream()
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.notFound(ServiceCase.KIND, reference)));
  }

  private static <Q extends Query> Q within(Q query, Scope scope) {
    query.setParameter("everything", scope.everything());
    query.setParameter("people", scope.people());
    query.setParameter("teams", scope.teams());
    return query;
  }

  /** Cases by their external ids, locked. */
  Map<String, ServiceCase> locked(Collection<String> externalIds) {
    return references.locked(ServiceCase.class, externalIds);
  }

  ServiceCase append(ServiceCase it, String act, Object says, Instant at, By by) {
    Holders holders = directory.placements(it.course().people().toList());
    outbox.append(it, by.act(type(act), says, at), told(it, holders));
    return it;
  }

  /** Appends the same act of many cases, told with the places that are given. */
  void appendAll(Collection<ServiceCase> cases, Function<ServiceCase, Act> act, Holders holders) {
    List<Entry> entries = new ArrayList<>();
    cases.forEach(it -> entries.add(new Entry(it, act.apply(it), told(it, holders))));
    outbox.appendAll(entries);
  }

  private CaseFacts told(ServiceCase it, Holders holders) {
    CaseFacts facts = facts(it, holders);
    it.note(Outlook.of(facts));
    return facts;
  }

  CaseFacts facts(ServiceCase it, Holders holders) {
    return Facts.of(it, holders, calendars.hours(it.promise().calendarEdition()));
  }

  static String type(String act) {
    return "operations.case." + act + ".v1";
  }
}
