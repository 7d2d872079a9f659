package tandem.imports;

/**
 * What a field of an imported row holds, and so how the text of a CSV cell becomes a value of it.
 * An empty cell is no value at all, whatever the type.
 */
public enum FieldType {
  TEXT,
  /** An exact decimal, as {@link FileNumbers} reads it. */
  DECIMAL,
  /** The same, without decimals but zeros. */
  WHOLE,
  /** A day: ISO 8601, or as the mapping's {@code dateFormat} says. */
  DATE,
  /**
   * A point in time: ISO 8601, or as the mapping's {@code dateFormat} says; without an offset it is
   * read in the mapping's {@code zone}, and a mere day is its start there.
   */
  INSTANT,
  /** {@code true} or {@code false}; yes or no, in Chinese as well, 1 or 0. */
  FLAG,
  /** An object or a list; in CSV the cell holds it as JSON. */
  JSON
}
