package tandem.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import tandem.web.Outcome;

/**
 * A row of an import that is more than a record's fields: the fields, read by the engine, and the
 * rest, which is the feature's own to read.
 *
 * @param <A> what is imported
 */
public final class RowDraft<A extends Recorded> {

  private final Draft draft;
  private final ObjectNode rest;

  RowDraft(Draft draft, ObjectNode rest) {
    this.draft = draft;
    this.rest = rest;
  }

  /** Null where the row has none. */
  public String externalId() {
    return draft.externalId();
  }

  /** What the row has beside the fields and the external id. */
  public ObjectNode rest() {
    return rest;
  }

  /** Refused where a field is wrong, or would change what stays as it was begun. */
  public Outcome<A> checked(A record) {
    if (!record.isNew()) {
      draft.keepFixed();
      draft.refuseFixed(record);
    }
    return draft.refusals().or(record);
  }

  /** Gives a record its fields. */
  public Applied apply(A record) {
    Map<FieldModel, Object> before = draft.apply(record);
    return new Applied() {
      @Override
      public List<String> differences() {
        return draft.differences(before, record);
      }

      @Override
      public void restore() {
        Draft.restore(before, record);
      }
    };
  }

  /** What a row gave to a record. */
  public interface Applied {

    /** The names of the fields that hold something else than they did before. */
    List<String> differences();

    /** Takes it back. */
    void restore();
  }
}
