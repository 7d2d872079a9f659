package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.ActTime;
import tandem.acts.Caller;
import tandem.directory.Company;
import tandem.directory.Holders;
import tandem.directory.PlacedRecords;
import tandem.events.operations.CaseFacts;
import tandem.operations.performer.Performers;
import tandem.operations.slapolicy.SlaPolicies;
import tandem.promises.Calendars;
import tandem.promises.PolicyBook;
import tandem.records.Occasion;
import tandem.records.Sight;

/** The cases; what is promised for one holds from its opening. */
@ApplicationScoped
class Cases extends PlacedRecords<ServiceCase> {

  private final Company company;
  private final Performers performers;
  private final SlaPolicies policies;
  private final Calendars calendars;
  private final ActTime time;

  Cases(
      Company company,
      Performers performers,
      SlaPolicies policies,
      Calendars calendars,
      ActTime time) {
    this.company = company;
    this.performers = performers;
    this.policies = policies;
    this.calendars = calendars;
    this.time = time;
  }

  /** A case is seen by all who had it; one without a person belongs to its team. */
  @Override
  protected String seen(Sight sight, Map<String, Object> parameters) {
    parameters.put("people", sight.people());
    parameters.put("teams", sight.teams());
    return """
    (r.openedBy in :people
     or exists (select 1 from r.course.holdings h
                where h.person in :people or (h.person is null and h.team in :teams)))
    """;
  }

  /** It is opened now and is with the caller, where nothing else is said. */
  @Override
  protected void complete(ServiceCase it, Occasion occasion) {
    it.settleFunction();
    if (it.isNew()) {
      occasion.caller().ifPresent(caller -> opened(it, caller));
      Instant at = it.saidOpened() == null ? time.now() : it.saidOpened();
      it.take(Course.begin(it.holder(), at));
    }
    if (it.isPromisedAnew()) {
      promise(it, policies.book());
    }
  }

  private void opened(ServiceCase it, Caller caller) {
    UUID self = performers.self(caller);
    it.openedBy = self;
    if (it.owner == null && it.team == null) {
      it.owner = self;
    }
  }

  /** What had been promised on the day of the opening. */
  void promise(ServiceCase it, PolicyBook book) {
    it.promise = book.on(company.day(it.openedAt()), it.criteria());
  }

  @Override
  protected Instant happened(ServiceCase it) {
    return it.openedAt();
  }

  @Override
  protected Stream<UUID> people(ServiceCase it) {
    return it.course.people();
  }

  @Override
  protected CaseFacts facts(ServiceCase it, Holders holders) {
    return Facts.of(it, holders, calendars.hours(it.promise().calendarEdition()));
  }

  @Override
  protected Object published(ServiceCase it, Holders holders) {
    CaseFacts facts = facts(it, holders);
    it.note(facts);
    return told(it, facts);
  }

  @Override
  protected String concerned() {
    return """
    select id from service_case
    where id in (select case_id from case_holding where person = :person)
      and (state in ('OPEN', 'PAUSED')
           or coalesce(closed_at, withdrawn_at, resolved_at) >= :from)
      and opened_at < :until
    order by id
    """;
  }
}
