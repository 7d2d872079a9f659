package tandem.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads rows of one format of files; a bean, chosen by the file's name. */
public interface RowReader {

  /**
   * @param fileName in lower case, without {@code .gz}
   */
  boolean reads(String fileName, ImportType type);

  /** Begins to read; the stream is unpacked already, and closed by the importer. */
  Rows open(InputStream file, ImportType type, Mapping mapping) throws IOException;

  /** The rows of a file, one after the other, in memory one at a time. */
  interface Rows extends Closeable {

    /**
     * The next row, null at the end.
     *
     * @throws BrokenFileException where the rest of the file cannot be read
     */
    RawRow next() throws IOException;

    /** Gives back what it holds; the stream is not its own. */
    @Override
    default void close() throws IOException {
      // Most hold nothing.
    }

    /** Whether the rows are cases of an event log, made of many records of the file. */
    default boolean isLog() {
      return false;
    }

    /** The names of the columns, in their order; empty where each row names its own. */
    default List<String> columns() {
      return List.of();
    }

    /** Whether a mapping may name a column so. */
    default boolean has(String column) {
      return columns().isEmpty() || columns().contains(column);
    }

    /** Times of the first records, as the file has them, that no row has a column for. */
    default List<String> times() {
      return List.of();
    }
  }
}
