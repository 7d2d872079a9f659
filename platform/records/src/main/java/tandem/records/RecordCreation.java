package tandem.records;

import java.util.Map;
import tandem.acts.ActTime;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.outbox.Ids;

/**
 * New records of requests, in one transaction.
 *
 * @param found what their drafts refer to
 * @param known the records that have their external ids, those that are begun here among them
 * @param <A> what is recorded
 */
record RecordCreation<A extends Recorded>(
    Records<A> records,
    Found found,
    Map<String, A> known,
    Rules<A> rules,
    RecordWriter.Pending<A> pending,
    Occasion occasion,
    ActTime time) {

  /** Records what a draft says, unless that is refused. */
  Outcome<A> record(Draft draft) {
    if (records.comparesRecords()) {
      write();
    }
    draft.resolve(found, known);
    draft.refuseActs();
    draft.refuseFuture(time);
    return draft
        .refusals()
        .or(draft)
        .then(this::unused)
        .then(sound -> RecordActs.checked(rules, made(sound), sound.refusals(), occasion))
        .then(made -> records.allow(made, occasion))
        .map(made -> begun(made, draft));
  }

  private Outcome<Draft> unused(Draft draft) {
    return known.containsKey(draft.externalId())
        ? Outcome.refused(Refusal.conflict("external-id.taken", draft.externalId()))
        : Outcome.done(draft);
  }

  private A made(Draft draft) {
    A made = records.type().cast(records.kind().make().get());
    made.begin(Ids.next(), draft.externalId());
    draft.apply(made);
    made.said(draft.occurredAt(), true);
    return made;
  }

  private A begun(A made, Draft draft) {
    made.settle();
    pending.begun(made, records.kind().begins(), RecordActs.happened(records, made, draft));
    if (draft.externalId() != null) {
      known.put(draft.externalId(), made);
    }
    return made;
  }

  /** Writes what is not written yet. */
  void write() {
    pending.write();
  }
}
