package tandem.analytics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import tandem.analytics.ingest.Generations;

/** Generations that no longer serve, but may still be read by an answer that began before. */
@ApplicationScoped
class RetiredGenerations {

  private final DataSource database;
  private final Generations generations;

  RetiredGenerations(DataSource database, Generations generations) {
    this.database = database;
    this.generations = generations;
  }

  /** Removes those that were retired at least this long ago. */
  void drop(Duration ago) throws SQLException {
    try (Connection connection = database.getConnection()) {
      for (int id : retired(connection, ago)) {
        generations.drop(connection, id);
      }
    }
  }

  private static List<Integer> retired(Connection connection, Duration ago) throws SQLException {
    String sql =
        """
        select id from generation
        where state = 'retired' and ended_at <= now() - make_interval(secs => ?)
        """;
    List<Integer> ids = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setDouble(1, (double) ago.toSeconds());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ids.add(row.getInt(1));
        }
      }
    }
    return ids;
  }
}
