package tandem.targets;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tandem.events.targets.TargetAmended;
import tandem.events.targets.TargetRecorded;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.imports.ImportRow;
import tandem.web.imports.RequestImport.Batch;
import tandem.web.imports.RowOutcome;

/** Rows of targets. */
final class TargetBatch implements Batch<TargetRequest> {

  private final EntityManager em;
  private final Targets targets;
  private final Outbox outbox;
  private final ActTime time;
  private final By by;
  private final Members members;
  private final Map<String, Target> known;
  private final Standing standing;
  private final List<Target> created = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  TargetBatch(
      EntityManager em,
      Targets targets,
      Outbox outbox,
      ActTime time,
      By by,
      Members members,
      Map<String, Target> known,
      Standing standing) {
    this.em = em;
    this.targets = targets;
    this.outbox = outbox;
    this.time = time;
    this.by = by;
    this.members = members;
    this.known = known;
    this.standing = standing;
  }

  @Override
  public RowOutcome row(ImportRow row, TargetRequest request) {
    if (request.externalId() == null) {
      return new RowOutcome.Rejected(Refusal.invalid("externalId", "required"));
    }
    Target target = known.get(request.externalId());
    if (target != null && row.hash().equals(target.importHash())) {
      return new RowOutcome.Unchanged();
    }
    return switch (recorded(row, request, target)) {
      case Outcome.Done<RowOutcome>(RowOutcome outcome) -> outcome;
      case Outcome.Refused<RowOutcome>(Refusal why) -> new RowOutcome.Rejected(why);
    };
  }

  private Outcome<RowOutcome> recorded(ImportRow row, TargetRequest request, Target target) {
    return time.past("setAt", request.occurredAt())
        .then(_ -> members.subject(request))
        .then(subject -> target == null ? Outcome.done(subject) : same(subject, target))
        .then(subject -> request.content().then(content -> free(subject, content, target)))
        .then(
            free ->
                target == null
                    ? Outcome.done(create(row, request, free))
                    : amend(row, request.occurredAt(), target, free.content()));
  }

  /** What a row asks for, with a period that nothing else has. */
  private record Free(Subject subject, Content content) {}

  private Outcome<Free> free(Subject subject, Content content, Target except) {
    return standing.free(subject, content.period(), except).map(_ -> new Free(subject, content));
  }

  private static Outcome<Subject> same(Subject subject, Target target) {
    return subject.equals(target.subject())
        ? Outcome.done(subject)
        : Outcome.refused(Refusal.conflict("target.other-subject"));
  }

  private RowOutcome create(ImportRow row, TargetRequest request, Free free) {
    Target target = targets.make(request.externalId(), free.subject(), free.content());
    created.add(target);
    known.put(request.externalId(), target);
    standing.add(target);
    append(row, target, "recorded", new TargetRecorded(), request.occurredAt());
    return new RowOutcome.Created();
  }

  private Outcome<RowOutcome> amend(ImportRow row, Instant at, Target target, Content content) {
    return target
        .amend(content)
        .map(
            fields -> {
              if (fields.isEmpty()) {
                target.importedAs(row.hash());
                return new RowOutcome.Unchanged();
              }
              append(row, target, "amended", new TargetAmended(fields, null), at);
              return new RowOutcome.Updated();
            });
  }

  private void append(ImportRow row, Target target, String act, Object says, Instant at) {
    entries.add(targets.entry(target.importedAs(row.hash()), act, says, at, by));
  }

  @Override
  public void write() {
    outbox.appendAll(entries);
    created.forEach(em::persist);
  }
}
