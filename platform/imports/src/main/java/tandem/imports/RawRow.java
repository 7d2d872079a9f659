package tandem.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tandem.acts.Refusal;

/** A row as the file has it. */
public sealed interface RawRow {

  /** In the file, from 1. Rises from row to row. */
  long line();

  /**
   * @param values by the names of the file's columns: texts, or whatever JSON the file holds
   */
  record Read(long line, ObjectNode values, boolean sorted) implements RawRow {

    /** One that is as the file has it. */
    Read(long line, ObjectNode values) {
      this(line, values, false);
    }
  }

  /**
   * A row that cannot be read, while those after it can.
   *
   * @param value by which people find it; null where its line says enough
   */
  record Broken(long line, Refusal why, String value) implements RawRow {

    Broken(long line, Refusal why) {
      this(line, why, null);
    }
  }
}
