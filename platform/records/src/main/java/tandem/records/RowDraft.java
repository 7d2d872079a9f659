package tandem.records;

import java.time.Instant;
import java.util.Map;
import tandem.acts.Outcome;
import tandem.imports.ImportRow;

/**
 * A row of an import that is more than a record's fields: the fields, read by the engine, and the
 * rest, which is the feature's own to read.
 *
 * @param <A> what is imported
 */
public final class RowDraft<A extends Recorded> {

  private final Draft draft;
  private final ImportRow rest;

  RowDraft(Draft draft, ImportRow rest) {
    this.draft = draft;
    this.rest = rest;
  }

  /** Null where the row has none. */
  String externalId() {
    return draft.externalId();
  }

  /** When what the row says happened; null where it does not say. */
  public Instant occurredAt() {
    return draft.occurredAt();
  }

  /** What the row has beside the fields and the external id. */
  ImportRow rest() {
    return rest;
  }

  /** Refused where a field is wrong, or would change what stays as it was begun. */
  Outcome<A> checked(A record) {
    if (!record.isNew()) {
      draft.keepFixed();
      draft.refuseFixed(record);
    }
    return draft.refusals().or(record);
  }

  /**
   * Gives a record its fields.
   *
   * @return takes them back
   */
  public Runnable apply(A record) {
    Map<FieldModel, Object> before = draft.apply(record);
    return () -> Draft.restore(before, record);
  }
}
