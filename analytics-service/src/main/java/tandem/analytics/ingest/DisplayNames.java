package tandem.analytics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** What records are called. */
@ApplicationScoped
class DisplayNames {

  private static final String PUT =
      """
      insert into display_name (kind, id, name)
      values (split_part(?, ':', 1), split_part(?, ':', 2), ?)
      on conflict (kind, id) do update set name = excluded.name
      """;

  private static final String ERASE =
      """
      delete from display_name where kind = split_part(?, ':', 1) and id = split_part(?, ':', 2)
      """;

  private final DataSource database;

  DisplayNames(DataSource database) {
    this.database = database;
  }

  /**
   * @param names by {@code kind:id}; null where one was erased
   * @return the same
   */
  Map<String, String> store(Map<String, String> names) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement put = connection.prepareStatement(PUT);
        PreparedStatement erase = connection.prepareStatement(ERASE)) {
      for (Map.Entry<String, String> name : names.entrySet()) {
        if (name.getValue() == null) {
          key(erase, name.getKey()).addBatch();
        } else {
          key(put, name.getKey()).setString(3, name.getValue().replace("\0", ""));
          put.addBatch();
        }
      }
      put.executeBatch();
      erase.executeBatch();
    }
    return names;
  }

  /** Sets the key twice, once for each of its parts. */
  private static PreparedStatement key(PreparedStatement statement, String key)
      throws SQLException {
    statement.setString(1, key);
    statement.setString(2, key);
    return statement;
  }
}
