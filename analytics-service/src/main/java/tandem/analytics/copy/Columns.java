package tandem.analytics.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.postgresql.PGConnection;

/**
 * Rows as one array a column, for {@code unnest}. The parameters of the statement are set in the
 * order of the calls. Not thread-safe.
 */
public final class Columns<T> {

  private final PreparedStatement statement;
  private final List<T> rows;
  private int parameter;

  public Columns(PreparedStatement statement, Collection<T> rows) {
    this.statement = statement;
    this.rows = List.copyOf(rows);
  }

  /** Sets a single value before or between the arrays. */
  public Columns<T> value(Object value) throws SQLException {
    statement.setObject(++parameter, value);
    return this;
  }

  /** Sets the next parameter to a value of each row. */
  public Columns<T> array(String type, Function<T, ?> value) throws SQLException {
    Object[] values = new Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    Connection connection = statement.getConnection();
    statement.setArray(++parameter, connection.createArrayOf(type, values));
    return this;
  }

  /** Sets the next parameter to a whole number of each row, as the server keeps it. */
  public Columns<T> ints(ToIntFunction<T> value) throws SQLException {
    return numbers("int4", rows.stream().mapToInt(value).toArray());
  }

  /** Sets the next parameter to a whole number of each row, as the server keeps it. */
  public Columns<T> longs(ToLongFunction<T> value) throws SQLException {
    return numbers("int8", rows.stream().mapToLong(value).toArray());
  }

  private Columns<T> numbers(String type, Object array) throws SQLException {
    PGConnection connection = statement.getConnection().unwrap(PGConnection.class);
    statement.setArray(++parameter, connection.createArrayOf(type, array));
    return this;
  }

  /** A one-dimensional array as PostgreSQL writes it, for arrays in rows of {@code unnest}. */
  public static String literal(List<Object> values) {
    StringBuilder literal = new StringBuilder("{");
    for (Object value : values) {
      if (literal.length() > 1) {
        literal.append(',');
      }
      if (value == null) {
        literal.append("NULL");
      } else {
        String text = value.toString().replace("\\", "\\\\").replace("\"", "\\\"");
        literal.append('"').append(text).append('"');
      }
    }
    return literal.append('}').toString();
  }
}
