package tandem.analytics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tandem.analytics.ingest.Generation.State;
import tandem.analytics.metric.Catalogue;

/**
 * The table {@code generation} and its lock. A fold holds it shared and a step of a rebuild alone,
 * so that a fold sees each generation either before or after a step. Thread-safe.
 */
@ApplicationScoped
public class Generations {

  /** Of all advisory locks of this database, the one of its generations. */
  private static final long LOCK = 0x67656e65;

  private final Map<String, Projection> projections = new ConcurrentHashMap<>();

  /** For a fold: the generations stay as they are until the transaction ends. */
  public List<Generation> share(Connection connection) throws SQLException {
    execute(connection, "select pg_advisory_xact_lock_shared(" + LOCK + ")");
    return live(connection);
  }

  /** For a step of a rebuild: nobody folds until the transaction ends. */
  public List<Generation> own(Connection connection) throws SQLException {
    execute(connection, "select pg_advisory_xact_lock(" + LOCK + ")");
    return live(connection);
  }

  /** The generation that serves and the one that is building, as far as there are. */
  public List<Generation> live(Connection connection) throws SQLException {
    String sql =
        """
        select id, state, rebuilt_to, catalogue, zone from generation
        where state <> 'retired' order by id
        """;
    List<Generation> generations = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        generations.add(
            new Generation(
                row.getInt("id"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("rebuilt_to", UUID.class),
                projection(row.getString("catalogue"), row.getString("zone"))));
      }
    }
    return generations;
  }

  /** One is enough for all generations of the same catalogue and zone. */
  private Projection projection(String catalogue, String zone) {
    return projections.computeIfAbsent(
        zone + "\n" + catalogue,
        absent -> new Projection(Catalogue.ofRows(catalogue), ZoneId.of(zone)));
  }

  /** Makes a generation and its tables. */
  public int create(Connection connection, State state, Projection projection) throws SQLException {
    String sql =
        """
        insert into generation (state, catalogue, shape, zone) values (?, ?, ?, ?) returning id
        """;
    int id;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, state.name().toLowerCase(Locale.ROOT));
      statement.setString(2, projection.catalogue().text());
      statement.setString(3, projection.catalogue().shape());
      statement.setString(4, projection.zone().getId());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        id = row.getInt(1);
      }
    }
    GenerationTables.create(connection, Generation.schema(id), projection.catalogue());
    return id;
  }

  /** Removes a generation and all its rows. */
  public void drop(Connection connection, int id) throws SQLException {
    GenerationTables.drop(connection, Generation.schema(id));
    execute(connection, "delete from generation where id = " + id);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
