package tandem.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tandem.acts.Refusal;

/** What became of a row. */
public sealed interface RowOutcome {

  /** Whether the record is as the row says; one that was left alone need not be. */
  default boolean isKept(ImportType.Mode mode) {
    return switch (this) {
      case Created() -> true;
      case Updated _ -> true;
      case Removed() -> true;
      case Unchanged() -> mode != ImportType.Mode.ONLY_CREATE;
      case Deferred _, Rejected _ -> false;
    };
  }

  record Created() implements RowOutcome {}

  /**
   * @param before the record as it stood, where no file had told of it; else null
   */
  record Updated(ObjectNode before) implements RowOutcome {}

  /** The record that the row had begun is taken back. */
  record Removed() implements RowOutcome {}

  /** The record was as the row says already. */
  record Unchanged() implements RowOutcome {}

  /** The row refers to a record that a later row may bring: it is tried again at the end. */
  record Deferred(Refusal why) implements RowOutcome {}

  /** Nothing was written for this row; the refusal names the field. */
  record Rejected(Refusal why) implements RowOutcome {}
}
