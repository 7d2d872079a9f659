package tandem.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.outbox.Ids;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.By;
import tandem.web.act.References;

/** Records and changes single records of any kind. */
@ApplicationScoped
public class RecordActs {

  private final RecordReferences referred;
  private final References references;
  private final RecordWriter writer;

  RecordActs(RecordReferences referred, References references, RecordWriter writer) {
    this.referred = referred;
    this.references = references;
    this.writer = writer;
  }

  /** Records what the service itself brings. */
  @Transactional
  public <A extends Recorded> Outcome<A> create(Records<A> records, ObjectNode document, By by) {
    return create(records, document, Sight.EVERYTHING, by);
  }

  /** Records what nobody knew yet. */
  @Transactional
  public <A extends Recorded> Outcome<A> create(
      Records<A> records, ObjectNode document, Sight sight, By by) {
    KindModel kind = records.kind();
    Draft draft = Draft.whole(kind, document);
    referred.resolve(kind, draft, sight);
    return draft
        .refusals()
        .or(draft.externalId())
        .then(externalId -> references.unused(records.type(), externalId))
        .then(
            externalId -> {
              A made = records.type().cast(kind.make().get());
              made.begin(Ids.next(), externalId);
              draft.apply(made);
              return checked(records, made, draft.refusals());
            })
        .map(
            made -> {
              RecordWriter.Pending pending = writer.begin(by);
              pending.begun(kind, made);
              pending.write(records);
              return made;
            });
  }

  /** Changes what a merge patch names. */
  @Transactional
  public <A extends Recorded> Outcome<A> change(
      Records<A> records, String reference, IfMatch ifMatch, ObjectNode patch, Sight sight, By by) {
    return records
        .locked(reference, sight)
        .then(ifMatch::on)
        .then(
            record -> {
              KindModel kind = records.kind();
              Draft draft = Draft.patch(kind, patch, record);
              referred.resolve(kind, draft, sight);
              draft.refuseFixed(record);
              return draft
                  .refusals()
                  .or(record)
                  .then(
                      sound -> {
                        draft.apply(sound);
                        return checked(records, sound, draft.refusals());
                      })
                  .map(
                      changed -> {
                        RecordWriter.Pending pending = writer.begin(by);
                        pending.amended(kind, changed, draft.reason());
                        pending.write(records);
                        return changed;
                      });
            });
  }

  /** The record as its fields are now, if it may be so. */
  static <A extends Recorded> Outcome<A> checked(Records<A> records, A record, Refusals refusals) {
    records.complete(record);
    record.check(refusals);
    if (refusals.none()) {
      records.check(record, refusals);
    }
    if (refusals.none()) {
      record.settle();
    }
    return refusals.or(record);
  }
}
