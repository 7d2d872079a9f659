package tandem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** A file in the database, in chunks: whatever its size, one chunk is in memory. */
@ApplicationScoped
class ImportFile {

  private static final int CHUNK = 256 * 1024;

  private final Sql sql;

  @Inject
  ImportFile(DataSource database) {
    this.sql = new Sql(database);
  }

  void store(UUID importId, InputStream file) throws IOException {
    int ordinal = 0;
    for (byte[] chunk = file.readNBytes(CHUNK); chunk.length > 0; chunk = file.readNBytes(CHUNK)) {
      sql.update(
          "insert into import_chunk (import_id, ordinal, bytes) values (?, ?, ?)",
          importId,
          ordinal++,
          chunk);
    }
  }

  InputStream open(UUID importId) {
    return new Chunks(importId);
  }

  /** Not thread-safe. */
  private final class Chunks extends InputStream {

    private final UUID importId;
    private byte[] chunk = {};
    private int next;
    private int ordinal;

    Chunks(UUID importId) {
      this.importId = importId;
    }

    @Override
    public int read() {
      return fill() ? chunk[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      Objects.checkFromIndexSize(offset, length, buffer.length);
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int read = Math.min(length, chunk.length - next);
      System.arraycopy(chunk, next, buffer, offset, read);
      next += read;
      return read;
    }

    private boolean fill() {
      if (next == chunk.length) {
        List<byte[]> found =
            sql.query(
                row -> row.getBytes(1),
                "select bytes from import_chunk where import_id = ? and ordinal = ?",
                importId,
                ordinal++);
        chunk = found.isEmpty() ? new byte[0] : found.getFirst();
        next = 0;
      }
      return next < chunk.length;
    }
  }
}
