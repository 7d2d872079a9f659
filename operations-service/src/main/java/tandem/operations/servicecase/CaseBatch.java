package tandem.operations.servicecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tandem.events.operations.CaseRecorded;
import tandem.operations.slapolicy.PolicyBook;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;
import tandem.records.Refusals;
import tandem.records.RowDraft;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.imports.ImportRow;
import tandem.web.imports.RowOutcome;

/** The rows of a batch, among the people, policies and cases that they name. */
final class CaseBatch {

  private static final String RECORDED = "operations.case.recorded.v1";

  private final Map<String, UUID> people;
  private final Map<String, ServiceCase> known;
  private final PolicyBook policies;
  private final Cases cases;
  private final ActTime time;
  private final List<ServiceCase> created = new ArrayList<>();
  private final Set<ServiceCase> changed = new LinkedHashSet<>();

  CaseBatch(
      Map<String, UUID> people,
      Map<String, ServiceCase> known,
      PolicyBook policies,
      Cases cases,
      ActTime time) {
    this.people = people;
    this.known = new HashMap<>(known);
    this.policies = policies;
    this.cases = cases;
    this.time = time;
  }

  RowOutcome row(ImportRow row, RowDraft<ServiceCase> fields, Outcome<CaseRow> acts) {
    if (fields.externalId() == null) {
      return new RowOutcome.Rejected(Refusal.invalid("externalId", "required"));
    }
    ServiceCase before = known.get(fields.externalId());
    if (before != null && row.hash().equals(before.importHash())) {
      return new RowOutcome.Unchanged();
    }
    ServiceCase it = before == null ? ServiceCase.known(fields.externalId()) : before;
    return switch (fields.checked(it).then(_ -> acts).then(said -> take(it, fields, said))) {
      case Outcome.Refused<ServiceCase>(Refusal why) -> new RowOutcome.Rejected(why);
      case Outcome.Done<ServiceCase>(ServiceCase taken) -> {
        taken.importedAs(row.hash());
        changed.add(taken);
        if (before == null) {
          created.add(taken);
          known.put(fields.externalId(), taken);
        }
        yield before == null ? new RowOutcome.Created() : new RowOutcome.Updated();
      }
    };
  }

  private Outcome<ServiceCase> take(ServiceCase it, RowDraft<ServiceCase> fields, CaseRow acts) {
    if (fields.occurredAt() == null) {
      return Outcome.refused(Refusal.invalid("openedAt", "required"));
    }
    RowDraft.Applied applied = fields.apply(it);
    it.settleFunction();
    Refusals refusals = new Refusals();
    it.check(refusals);
    Outcome<ServiceCase> taken =
        refusals
            .or(it)
            .then(_ -> course(it, fields.occurredAt(), acts))
            .map(
                course -> {
                  it.take(course);
                  cases.promise(it, policies);
                  return it;
                });
    if (taken instanceof Outcome.Refused<ServiceCase>) {
      applied.restore();
    }
    return taken;
  }

  private Outcome<Course> course(ServiceCase it, Instant openedAt, CaseRow acts) {
    Course begun = Course.begin(it.holder(), openedAt.truncatedTo(ChronoUnit.MICROS));
    return Replay.of(begun, acts, people)
        .then(told -> time.past("openedAt", told.latestAt()).map(_ -> told));
  }

  /** Those changed are published in the order of the rows. */
  void write(Outbox outbox, By by) {
    Function<ServiceCase, Object> facts = cases.facts(changed);
    outbox.appendAll(
        changed.stream()
            .map(
                it ->
                    new Entry(
                        it,
                        by.act(RECORDED, new CaseRecorded(), it.course.latestAt()),
                        facts.apply(it)))
            .toList());
    created.forEach(cases.getEntityManager()::persist);
  }
}
