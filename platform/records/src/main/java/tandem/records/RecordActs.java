package tandem.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.acts.ActTime;
import tandem.acts.By;
import tandem.acts.Outcome;
import tandem.web.IfMatch;

/** Records single records of any kind, and acts upon them. */
@ApplicationScoped
public class RecordActs {

  private final RecordReferences referred;
  private final AskedReader asked;
  private final RecordWriter writer;
  private final ActTime time;

  RecordActs(RecordReferences referred, AskedReader asked, RecordWriter writer, ActTime time) {
    this.referred = referred;
    this.asked = asked;
    this.writer = writer;
    this.time = time;
  }

  /** Records what the service itself brings. */
  @Transactional
  public <A extends Recorded> Outcome<A> create(Records<A> records, ObjectNode document, By by) {
    return create(records, document, Occasion.of(by));
  }

  /** Records what nobody knew yet. */
  @Transactional
  <A extends Recorded> Outcome<A> create(
      Records<A> records, ObjectNode document, Occasion occasion) {
    return createAll(records, List.of(document), occasion).getFirst();
  }

  /** The same of many documents, in few statements: what becomes of each, in their order. */
  @Transactional
  <A extends Recorded> List<Outcome<A>> createAll(
      Records<A> records, List<ObjectNode> documents, Occasion occasion) {
    records.prepare();
    KindModel kind = records.kind();
    records.fill(documents, occasion);
    List<Draft> drafts =
        documents.stream().map(document -> DraftReader.whole(kind, document)).toList();
    Set<String> names =
        drafts.stream().map(Draft::externalId).filter(Objects::nonNull).collect(Collectors.toSet());
    RecordCreation<A> creation =
        new RecordCreation<>(
            records,
            referred.find(kind, drafts, occasion.sight()),
            new HashMap<>(records.named(names)),
            records.rules(documents),
            writer.begin(records, occasion.by()),
            occasion,
            time);
    List<Outcome<A>> outcomes = drafts.stream().map(creation::record).toList();
    creation.write();
    return outcomes;
  }

  /** Changes what a merge patch names. One that changes nothing leaves no trace. */
  @Transactional
  <A extends Recorded> Outcome<A> change(
      Records<A> records, String reference, IfMatch ifMatch, ObjectNode patch, Occasion occasion) {
    return toAct(records, reference, ifMatch, occasion)
        .then(record -> records.allow(record, occasion))
        .then(record -> change(records, record, patch, occasion));
  }

  private <A extends Recorded> Outcome<A> change(
      Records<A> records, A record, ObjectNode patch, Occasion occasion) {
    KindModel kind = records.kind();
    Draft draft = DraftReader.patch(kind, patch, record);
    referred.resolve(kind, draft, occasion.sight());
    draft.refuseFixed(record);
    draft.refuseByAct(record);
    draft.refuseBegun(record);
    draft.refuseFuture(time);
    return draft
        .refusals()
        .or(record)
        .then(
            sound -> {
              Map<FieldModel, Object> before = draft.apply(sound);
              sound.said(draft.occurredAt(), false);
              return checked(records.rules(List.of(patch)), sound, draft.refusals(), occasion)
                  .then(changed -> records.allow(changed, occasion))
                  .map(changed -> amended(records, changed, before, draft, occasion));
            });
  }

  private <A extends Recorded> A amended(
      Records<A> records,
      A changed,
      Map<FieldModel, Object> before,
      Draft draft,
      Occasion occasion) {
    List<String> differences = changed.changes(draft.differences(before, changed));
    if (differences.isEmpty()) {
      Draft.restore(before, changed);
      return changed;
    }
    changed.settle();
    RecordWriter.Pending<A> pending = writer.begin(records, occasion.by());
    pending.amended(changed, "amended", differences, draft.reason(), draft.occurredAt());
    pending.write();
    return changed;
  }

  /** Does to a record what an act of its kind does. */
  @Transactional
  <A extends Recorded> Outcome<A> act(
      Kinds.Done<A> act,
      String reference,
      IfMatch ifMatch,
      ObjectNode document,
      Occasion occasion) {
    return asked
        .read(act.model(), document, occasion.sight())
        .then(
            said ->
                act(
                    act.records(),
                    reference,
                    ifMatch,
                    occasion,
                    act.model().event(),
                    record -> act.does(record, said.what(), said.at())));
  }

  private <A extends Recorded> Outcome<A> act(
      Records<A> records,
      String reference,
      IfMatch ifMatch,
      Occasion occasion,
      String act,
      Function<? super A, Outcome<Told>> does) {
    return toAct(records, reference, ifMatch, occasion)
        .then(
            record ->
                does.apply(record)
                    .map(
                        told -> {
                          RecordWriter.Pending<A> pending = writer.begin(records, occasion.by());
                          pending.acted(record, act, told);
                          pending.write();
                          return record;
                        }));
  }

  /** Withdraws what should not have been recorded. */
  @Transactional
  <A extends Withdrawable> Outcome<A> withdraw(
      Records<A> records, String reference, IfMatch ifMatch, Occasion occasion, String reason) {
    return act(
        records,
        reference,
        ifMatch,
        occasion,
        "withdrawn",
        record ->
            records
                .allowWithdrawal(record, occasion)
                .map(
                    allowed -> {
                      allowed.withdraw();
                      return new Told(new Said(reason), null);
                    }));
  }

  private static <A extends Recorded> Outcome<A> toAct(
      Records<A> records, String reference, IfMatch ifMatch, Occasion occasion) {
    records.prepare();
    return records
        .locked(reference, occasion.sight())
        .then(ifMatch::on)
        .then(record -> record.standing().map(_ -> record));
  }

  /** As the document says, or else as the kind knows; null for now. */
  static <A extends Recorded> Instant happened(Records<A> records, A record, Draft draft) {
    return draft.occurredAt() == null ? records.happened(record) : draft.occurredAt();
  }

  /** The record as its fields are now, if it may be so. */
  static <A extends Recorded> Outcome<A> checked(
      Rules<A> rules, A record, Refusals refusals, Occasion occasion) {
    rules.complete().accept(record, occasion);
    record.check(refusals);
    if (refusals.none()) {
      rules.check().accept(record, refusals);
    }
    return refusals.or(record);
  }
}
