package tandem.targets;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.outbox.Outbox;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.act.References;
import tandem.web.imports.FieldType;
import tandem.web.imports.RequestImport;
import tandem.web.imports.RowBinder;

/**
 * Imports targets. Another row of the same target amends it; what it is for may not change. A
 * target judges only periods that begin after it was known, so a history of targets needs the
 * import's {@code knownAt}, and the permission to give one.
 */
@Singleton
class TargetImport extends RequestImport<TargetRequest> {

  private static final Map<String, FieldType> FIELDS =
      Map.ofEntries(
          Map.entry("externalId", FieldType.TEXT),
          Map.entry("metric", FieldType.TEXT),
          Map.entry("dimension", FieldType.TEXT),
          Map.entry("member", FieldType.TEXT),
          Map.entry("from", FieldType.DATE),
          Map.entry("to", FieldType.DATE),
          Map.entry("currency", FieldType.TEXT),
          Map.entry("floor", FieldType.DECIMAL),
          Map.entry("target", FieldType.DECIMAL),
          Map.entry("band", FieldType.JSON),
          Map.entry("setAt", FieldType.INSTANT));

  private final EntityManager em;
  private final References references;
  private final ActTime time;
  private final Targets targets;
  private final Outbox outbox;

  TargetImport(
      RowBinder binder,
      EntityManager em,
      References references,
      ActTime time,
      Targets targets,
      Outbox outbox) {
    super("targets", TargetRequest.class, FIELDS, binder);
    this.em = em;
    this.references = references;
    this.time = time;
    this.targets = targets;
    this.outbox = outbox;
  }

  @Override
  protected Batch<TargetRequest> begin(List<TargetRequest> requests, Context context) {
    targets.setAlone();
    Map<String, Target> known =
        references.locked(
            Target.class, References.named(requests, row -> Stream.ofNullable(row.externalId())));
    Members members = targets.members(requests);
    return new TargetBatch(
        em,
        targets,
        outbox,
        time,
        By.of(context),
        members,
        new HashMap<>(known),
        targets.standing(subjects(requests, members)));
  }

  private static List<Subject> subjects(List<TargetRequest> requests, Members members) {
    return requests.stream()
        .map(members::subject)
        .flatMap(
            subject ->
                switch (subject) {
                  case Outcome.Done<Subject>(Subject found) -> Stream.of(found);
                  case Outcome.Refused<Subject> _ -> Stream.of();
                })
        .toList();
  }
}
