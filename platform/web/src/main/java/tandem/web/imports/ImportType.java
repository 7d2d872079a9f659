package tandem.web.imports;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A type of record that can be imported; a bean of the feature that owns the record. Its rows go
 * through the same acts as requests do.
 */
public interface ImportType {

  /** As the request names it: {@code opportunities}. */
  String name();

  /** The fields a row may have; others are refused by name. */
  Set<String> fields();

  /**
   * Records a batch of rows in the current transaction, with sets rather than loops where it can.
   *
   * @param context who imports, and as of when it is known
   * @return an outcome for each row, in the order of the rows
   */
  List<RowOutcome> record(List<ImportRow> rows, Context context);

  /**
   * @param actor the subject of the token that asked for the import
   * @param knownAt null for now; given only to those who may backfill
   */
  record Context(String actor, Instant knownAt) {}
}
