package tandem.operations.servicecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import tandem.directory.Company;
import tandem.operations.slapolicy.PolicyBook;
import tandem.operations.slapolicy.Promise;
import tandem.outbox.Ids;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.ActTime;
import tandem.web.imports.ImportRow;
import tandem.web.imports.RequestImport.Batch;
import tandem.web.imports.RowOutcome;

/** The rows of a batch, among the people, policies and cases that they name. */
final class CaseBatch implements Batch<CaseRow> {

  private final Map<String, UUID> people;
  private final Map<String, ServiceCase> cases;
  private final PolicyBook policies;
  private final Company company;
  private final ActTime time;
  private final Consumer<CaseBatch> writer;
  private final List<ServiceCase> created = new ArrayList<>();
  private final Set<ServiceCase> changed = new LinkedHashSet<>();

  CaseBatch(
      Map<String, UUID> people,
      Map<String, ServiceCase> cases,
      PolicyBook policies,
      Company company,
      ActTime time,
      Consumer<CaseBatch> writer) {
    this.people = people;
    this.cases = new HashMap<>(cases);
    this.policies = policies;
    this.company = company;
    this.time = time;
    this.writer = writer;
  }

  @Override
  public RowOutcome row(ImportRow row, CaseRow said) {
    ServiceCase known = cases.get(said.externalId());
    if (known != null && row.hash().equals(known.importHash())) {
      return new RowOutcome.Unchanged();
    }
    Outcome<Course> course =
        Replay.of(said, people).then(told -> time.past("openedAt", told.latestAt()).map(_ -> told));
    return switch (said.matter().checked().then(matter -> course.map(c -> take(said, matter, c)))) {
      case Outcome.Refused<ServiceCase>(Refusal why) -> new RowOutcome.Rejected(why);
      case Outcome.Done<ServiceCase>(ServiceCase it) -> {
        it.importedAs(row.hash());
        changed.add(it);
        yield known == null ? new RowOutcome.Created() : new RowOutcome.Updated();
      }
    };
  }

  private ServiceCase take(CaseRow said, Matter matter, Course course) {
    Promise promise = policies.on(company.day(course.openedAt()), matter.criteria());
    ServiceCase known = cases.get(said.externalId());
    if (known != null) {
      return known.recordAs(matter, promise, course);
    }
    ServiceCase it = new ServiceCase(Ids.next(), said.externalId(), null, matter, promise, course);
    created.add(it);
    cases.put(said.externalId(), it);
    return it;
  }

  /** Those to be persisted. */
  List<ServiceCase> created() {
    return created;
  }

  /** Those to be published, in the order of the rows; those created among them. */
  List<ServiceCase> changed() {
    return List.copyOf(changed);
  }

  @Override
  public void write() {
    writer.accept(this);
  }
}
