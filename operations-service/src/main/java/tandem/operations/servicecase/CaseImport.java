package tandem.operations.servicecase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tandem.acts.ActTime;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.directory.Directory;
import tandem.imports.FieldType;
import tandem.imports.ImportColumn;
import tandem.imports.Mapping;
import tandem.imports.log.Trace;
import tandem.operations.slapolicy.PolicyBook;
import tandem.operations.slapolicy.SlaPolicies;
import tandem.records.JournalImport;
import tandem.records.Refusals;
import tandem.records.RowDraft;

/** Imports whole cases, with all that happened to them. */
@Singleton
class CaseImport extends JournalImport<ServiceCase, CaseRow> {

  private static final List<ImportColumn> ACTS =
      List.of(
          ImportColumn.of("respondedAt", FieldType.INSTANT, "Responded at", "响应时间"),
          ImportColumn.of("responses", FieldType.JSON, "Responses", "响应记录"),
          ImportColumn.of("pauses", FieldType.JSON, "Pauses", "暂停记录"),
          ImportColumn.of("transfers", FieldType.JSON, "Transfers", "转交记录"),
          ImportColumn.of("escalations", FieldType.JSON, "Escalations", "升级记录"),
          ImportColumn.of("resolvedAt", FieldType.INSTANT, "Resolved at", "解决时间"),
          ImportColumn.of("resolutions", FieldType.JSON, "Resolutions", "解决记录"),
          ImportColumn.of("closedAt", FieldType.INSTANT, "Closed at", "关闭时间"),
          ImportColumn.of("withdrawnAt", FieldType.INSTANT, "Withdrawn at", "撤回时间"),
          ImportColumn.of("reason", FieldType.TEXT, "Reason", "原因"));

  private final Directory directory;
  private final SlaPolicies policies;
  private final Cases cases;
  private final ActTime time;

  CaseImport(Directory directory, SlaPolicies policies, Cases cases, ActTime time) {
    super(cases, CaseRow.class, ACTS);
    this.directory = directory;
    this.policies = policies;
    this.cases = cases;
    this.time = time;
  }

  @Override
  public Optional<Function<Trace, ObjectNode>> cases(Mapping mapping) {
    return Optional.of(trace -> new CaseTrace(trace, mapping).row());
  }

  @Override
  protected Taking<ServiceCase, CaseRow> taking(Rows<ServiceCase, CaseRow> rows) {
    Map<String, UUID> people =
        directory.find(rows.rests().stream().flatMap(CaseRow::people).toList());
    PolicyBook book = policies.book();
    return (it, fields, row) -> take(it, fields, row, people, book);
  }

  @Override
  protected Instant latest(ServiceCase it) {
    return it.course.latestAt();
  }

  private Outcome<ServiceCase> take(
      ServiceCase it,
      RowDraft<ServiceCase> fields,
      CaseRow row,
      Map<String, UUID> people,
      PolicyBook book) {
    if (fields.occurredAt() == null) {
      return Outcome.refused(Refusal.invalid("openedAt", "required"));
    }
    Runnable restore = fields.apply(it);
    it.settleFunction();
    Refusals refusals = new Refusals();
    it.check(refusals);
    Outcome<Course> course =
        refusals
            .or(it)
            .then(_ -> Replay.of(Course.begin(it.holder(), fields.occurredAt()), row, people))
            .then(told -> time.past("openedAt", told.latestAt()).map(_ -> told));
    if (course instanceof Outcome.Refused<Course>) {
      restore.run();
    }
    return course.map(
        told -> {
          it.take(told);
          cases.promise(it, book);
          return it;
        });
  }
}
