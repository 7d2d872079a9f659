package tandem.analytics.copy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Rows in PostgreSQL's binary COPY format, gathered in memory and sent at once. A row is begun,
 * then each of its columns is given, in order. Not thread-safe.
 */
public final class CopyRows {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  /**
   * Of an array of one dimension: how many, whether with nulls, of which type, length and start.
   */
  private static final int ARRAY_HEADER = 5 * Integer.BYTES;

  private static final int FIRST_SIZE = 1 << 16;

  private final String table;
  private final List<String> columns;
  private ByteBuffer buffer = ByteBuffer.allocate(FIRST_SIZE);
  private int rows;

  public CopyRows(String table, List<String> columns) {
    this.table = table;
    this.columns = List.copyOf(columns);
    buffer.put(SIGNATURE).putInt(0).putInt(0);
  }

  public CopyRows row() {
    rows++;
    room(Short.BYTES).putShort((short) columns.size());
    return this;
  }

  public CopyRows with(int value) {
    room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
    return this;
  }

  public CopyRows with(long value) {
    room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    return this;
  }

  public CopyRows with(UUID value) {
    if (value == null) {
      return withNull();
    }
    room(Integer.BYTES + 2 * Long.BYTES)
        .putInt(2 * Long.BYTES)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
    return this;
  }

  public CopyRows with(String value) {
    if (value == null) {
      return withNull();
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    return this;
  }

  public CopyRows with(Instant value) {
    return value == null ? withNull() : with(EPOCH.until(value, ChronoUnit.MICROS));
  }

  public CopyRows with(LocalDate value) {
    return value == null ? withNull() : with((int) (value.toEpochDay() - EPOCH_DAY));
  }

  /** The day after all days. */
  public CopyRows withInfiniteDay() {
    return with(Integer.MAX_VALUE);
  }

  public CopyRows withNull() {
    room(Integer.BYTES).putInt(-1);
    return this;
  }

  public CopyRows with(boolean value) {
    room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
    return this;
  }

  public CopyRows with(BigDecimal value) {
    byte[] numeric = Numeric.bytes(value);
    room(Integer.BYTES + numeric.length).putInt(numeric.length).put(numeric);
    return this;
  }

  /** An array, none of whose elements is null. */
  public CopyRows with(List<BigDecimal> values) {
    List<byte[]> elements = values.stream().map(Numeric::bytes).toList();
    int size = ARRAY_HEADER + elements.stream().mapToInt(it -> Integer.BYTES + it.length).sum();
    room(Integer.BYTES + size)
        .putInt(size)
        .putInt(1)
        .putInt(0)
        .putInt(Numeric.OID)
        .putInt(elements.size())
        .putInt(1);
    elements.forEach(element -> buffer.putInt(element.length).put(element));
    return this;
  }

  /** A value of facts, or null. */
  public CopyRows withValue(Object value) {
    return switch (value) {
      case null -> withNull();
      case Long number -> with(number.longValue());
      case String text -> with(text);
      case UUID id -> with(id);
      case LocalDate day -> with(day);
      case Instant at -> with(at);
      case Boolean flag -> with(flag.booleanValue());
      case BigDecimal number -> with(number);
      case List<?> numbers -> with(numbers.stream().map(BigDecimal.class::cast).toList());
      default -> throw new IllegalArgumentException(value.getClass().getName());
    };
  }

  /** Writes the rows; does nothing if there are none. */
  public void send(Connection connection) throws SQLException {
    if (rows == 0) {
      return;
    }
    room(Short.BYTES).putShort((short) -1);
    String sql =
        "copy %s (%s) from stdin (format binary)".formatted(table, String.join(", ", columns));
    try (ByteArrayInputStream in = new ByteArrayInputStream(buffer.array(), 0, buffer.position())) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in, FIRST_SIZE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
      buffer = ByteBuffer.allocate(size).put(buffer.flip());
    }
    return buffer;
  }
}
