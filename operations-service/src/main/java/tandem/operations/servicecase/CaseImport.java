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
import tandem.operations.slapolicy.SlaPolicies;
import tandem.promises.PolicyBook;
import tandem.records.JournalImport;
import tandem.records.Refusals;
import tandem.records.RowDraft;

/** Imports whole cases, with all that happened to them. */
@Singleton
class CaseImport extends JournalImport<ServiceCase, CaseRow> {

  private static final List<ImportColumn> ACTS =
      List.of(
          ImportColumn.of(
                  "openedAt",
                  FieldType.INSTANT,
                  "Opened at",
                  "受理时间",
                  "When it came in.",
                  "2026-03-02T09:30:00Z")
              .needed(),
          ImportColumn.of(
              "respondedAt",
              FieldType.INSTANT,
              "Responded at",
              "响应时间",
              "When a human answered, for one answer.",
              "2026-03-02T10:10:00Z"),
          ImportColumn.of(
              "responses",
              FieldType.JSON,
              "Responses",
              "响应记录",
              "The answers: `at`, and `automatic` where no human gave one.",
              "[{\"at\":\"2026-03-02T09:31:00Z\",\"automatic\":true}]"),
          ImportColumn.of(
              "pauses",
              FieldType.JSON,
              "Pauses",
              "暂停记录",
              "When it waited: `from`, `to` (none: until it is resolved, or still) and `reason`.",
              "[{\"from\":\"2026-03-02T12:00:00Z\",\"to\":\"2026-03-03T08:00:00Z\"}]"),
          ImportColumn.of(
              "transfers",
              FieldType.JSON,
              "Transfers",
              "转交记录",
              "To whom it was handed on: `at`, `owner` (by id or external id), `team` and `reason`.",
              "[{\"at\":\"2026-03-03T09:00:00Z\",\"owner\":\"E-117\"}]"),
          ImportColumn.of(
              "escalations",
              FieldType.JSON,
              "Escalations",
              "升级记录",
              "How it was escalated: `at`, and `level` from 1.",
              "[{\"at\":\"2026-03-03T10:00:00Z\",\"level\":1}]"),
          ImportColumn.of(
              "resolvedAt",
              FieldType.INSTANT,
              "Resolved at",
              "解决时间",
              "When it was resolved, for one resolution.",
              "2026-03-04T16:00:00Z"),
          ImportColumn.of(
              "resolutions",
              FieldType.JSON,
              "Resolutions",
              "解决记录",
              "The resolutions: `at`, and where one did not hold `reopenedAt` and `reason`.",
              "[{\"at\":\"2026-03-03T16:00:00Z\",\"reopenedAt\":\"2026-03-04T09:00:00Z\"}]"),
          ImportColumn.of(
              "closedAt",
              FieldType.INSTANT,
              "Closed at",
              "关闭时间",
              "When it was closed, after it was resolved.",
              "2026-03-05T09:00:00Z"),
          ImportColumn.of(
              "withdrawnAt",
              FieldType.INSTANT,
              "Withdrawn at",
              "撤回时间",
              "When it was withdrawn, instead of resolved.",
              "2026-03-05T09:00:00Z"),
          ImportColumn.of(
              "reason",
              FieldType.TEXT,
              "Reason",
              "原因",
              "Why it was withdrawn.",
              "It was recorded twice."));

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
