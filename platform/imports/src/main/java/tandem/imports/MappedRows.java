package tandem.imports;

import java.io.IOException;

/** The rows of an import, one after the other. Not thread-safe. */
interface MappedRows {

  /** Passes over rows that were recorded before. */
  void skip(long rows) throws IOException;

  /** The next row, or why it cannot be taken; null at the end. */
  RowMapper.Mapped next() throws IOException;

  /** Those of a file. */
  static MappedRows of(RowReader.Rows file, RowMapper mapper) {
    return new MappedRows() {
      @Override
      public void skip(long rows) throws IOException {
        for (long row = 0; row < rows; row++) {
          file.next();
        }
      }

      @Override
      public RowMapper.Mapped next() throws IOException {
        RawRow raw = file.next();
        return raw == null ? null : mapper.map(raw);
      }
    };
  }
}
