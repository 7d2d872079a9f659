package tandem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Lets one process at a time work on imports, by a lock that PostgreSQL takes back when the process
 * dies.
 */
@ApplicationScoped
class ImportTurn {

  private static final long LOCK = 0x7461_6e64_656d_0002L;

  private final DataSource database;

  @Inject
  ImportTurn(DataSource database) {
    this.database = database;
  }

  void ifMine(Runnable work) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (ask(statement, "select pg_try_advisory_lock(" + LOCK + ")")) {
        try {
          work.run();
        } finally {
          ask(statement, "select pg_advisory_unlock(" + LOCK + ")");
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("imports cannot be worked on", e);
    }
  }

  private static boolean ask(Statement statement, String sql) throws SQLException {
    try (ResultSet answer = statement.executeQuery(sql)) {
      return answer.next() && answer.getBoolean(1);
    }
  }
}
