package tandem.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import tandem.directory.Company;
import tandem.directory.Directory;
import tandem.directory.Holders;
import tandem.directory.Scope;
import tandem.outbox.Act;
import tandem.outbox.Entry;
import tandem.outbox.Ids;
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

/** The surveys, as far as a caller sees them, and their events. */
@ApplicationScoped
class Surveys {

  /** A survey is seen by those who see the work of whom it judges. */
  private static final String VISIBLE =
      """
      (:everything = true
       or s.judged.person in :people
       or (s.judged.person is null and s.judged.team in :teams))
      """;

  private static final Listing<Survey> LISTING =
      Listing.of("s.id", Survey::id)
          .sort("invitedAt", "s.invitedAt", Values.INSTANT, Survey::invitedAt)
          .sort("answeredAt", "s.answeredAt", Values.INSTANT, Survey::answeredAt)
          .byDefault("-invitedAt")
          .filter("externalId", "s.externalId", Values.TEXT)
          .filter("instrument", "s.instrument", Values.oneOf(Instrument.class))
          .filter("function", "s.function", Values.TEXT)
          .filter("customer", "s.about.customer", Values.ID)
          .filter("deal", "s.about.deal", Values.ID)
          .filter("case", "s.about.serviceCase", Values.ID)
          .reference(
              "owner",
              "s.judged.person",
              "(select p.externalId from Person p where p.id = s.judged.person)")
          .filter("team", "s.judged.team", Values.TEXT)
          .filter("withdrawn", "s.withdrawn", Values.FLAG)
          .present("answered", "s.answeredAt")
          .range("invitedAt", "s.invitedAt", Values.INSTANT)
          .range("answeredAt", "s.answeredAt", Values.INSTANT);

  private final EntityManager em;
  private final Directory directory;
  private final Outbox outbox;
  private final Company company;

  Surveys(EntityManager em, Directory directory, Outbox outbox, Company company) {
    this.em = em;
    this.directory = directory;
    this.outbox = outbox;
    this.company = company;
  }

  Page<SurveyView> list(PageRequest request, Scope scope) {
    Selection<Survey> asked = LISTING.read(request);
    var query =
        em.createQuery(
            "from Survey s where " + VISIBLE + " and " + asked.where() + asked.orderBy(),
            Survey.class);
    within(query, scope);
    return asked.page(asked.bind(query).getResultList(), SurveyView::of);
  }

  Outcome<Survey> one(String reference, Scope scope) {
    return one(reference, scope, LockModeType.NONE);
  }

  /** Locks a survey to act upon it, after the organisation was asked to stand still. */
  Outcome<Survey> toChange(String reference, Scope scope, IfMatch ifMatch) {
    directory.holdStill();
    return one(reference, scope, LockModeType.PESSIMISTIC_WRITE).then(ifMatch::on);
  }

  private Outcome<Survey> one(String reference, Scope scope, LockModeType lock) {
    var query =
        em.createQuery(
                "from Survey s where (s.id = :id or s.externalId = :reference) and " + VISIBLE,
                Survey.class)
            .setParameter("id", References.id(reference))
            .setParameter("reference", reference)
            .setLockMode(lock);
    return within(query, scope)
        .getResultStream()
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.notFound(Survey.KIND, reference)));
  }

  private static <Q extends Query> Q within(Q query, Scope scope) {
    query.setParameter("everything", scope.everything());
    query.setParameter("people", scope.people());
    query.setParameter("teams", scope.teams());
    return query;
  }

  /**
   * A new survey, of which nothing is recorded yet.
   *
   * @param function whose service is judged, null for this service's own
   */
  Survey make(String externalId, String function) {
    return new Survey(
        Ids.next(), externalId, Objects.requireNonNullElse(function, company.service()));
  }

  Survey append(Survey survey, String act, Object says, Instant at, By by) {
    appendAll(
        List.of(survey),
        _ -> by.act(type(act), says, at),
        directory.placements(survey.people().toList()));
    return survey;
  }

  /** Appends the same act of many surveys, told with the places that are given. */
  void appendAll(Collection<Survey> surveys, Function<Survey, Act> act, Holders holders) {
    outbox.appendAll(
        surveys.stream()
            .map(survey -> new Entry(survey, act.apply(survey), survey.facts(holders)))
            .toList());
  }

  String type(String act) {
    return company.service() + ".survey." + act + ".v1";
  }
}
