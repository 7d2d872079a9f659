package tandem.analytics.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A query with the values for its question marks, put together piece by piece. The pieces are
 * written here or come from the catalogue; what a caller says is only ever a value.
 */
public final class Sql {

  /** Makes something of a row. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  public Sql add(String piece, Object... valuesOfPiece) {
    text.append(piece);
    values.addAll(List.of(valuesOfPiece));
    return this;
  }

  public <T> List<T> read(Connection connection, Row<T> row) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, value(connection, values.get(i)));
      }
      List<T> read = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          read.add(row.read(rows));
        }
      }
      return read;
    }
  }

  private static Object value(Connection connection, Object value) throws SQLException {
    return switch (value) {
      case String[] texts -> connection.createArrayOf("text", texts);
      case LocalDate[] dates -> connection.createArrayOf("date", dates);
      case UUID[] ids -> connection.createArrayOf("uuid", ids);
      default -> value;
    };
  }

  /** A column of texts, null among them. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (Object text : (Object[]) row.getArray(column).getArray()) {
      texts.add((String) text);
    }
    return texts;
  }
}
