package tandem.analytics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.analytics.freshness.FreshnessReader;
import tandem.analytics.money.RecordedRates;
import tandem.analytics.sql.Sql;

/** Lets an answer be read from one moment of the database, and not for ever. */
@ApplicationScoped
public class Snapshots {

  /** Reads an answer. */
  public interface Work<T> {
    T read(Snapshot snapshot) throws SQLException;
  }

  /**
   * PostgreSQL's states for a table or a column that is not there: the tables are those of the
   * catalogue that serves, and one that knows more is still being built.
   */
  private static final Set<String> NOT_MADE_YET = Set.of("42P01", "42703");

  private final DataSource database;
  private final FreshnessReader freshness;
  private final RecordedRates rates;
  private final Duration patience;

  public Snapshots(
      DataSource database,
      FreshnessReader freshness,
      RecordedRates rates,
      @ConfigProperty(name = "tandem.figure.patience", defaultValue = "15s") Duration patience) {
    this.database = database;
    this.freshness = freshness;
    this.rates = rates;
    this.patience = patience;
  }

  /**
   * @throws RefusedException if the question needs facts that the generation does not have yet
   */
  public <T> T read(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        begin(connection);
        return work.read(snapshot(connection));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      if (NOT_MADE_YET.contains(e.getSQLState())) {
        throw new RefusedException(Refusal.notYet("figure.rebuilding"));
      }
      throw new IllegalStateException("figures could not be read", e);
    }
  }

  private void begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      statement.execute("set local statement_timeout = " + patience.toMillis());
    }
  }

  private Snapshot snapshot(Connection connection) throws SQLException {
    record Serving(String shape, String zone) {}
    List<Serving> serving =
        new Sql()
            .add(
                """
                select shape, zone,
                       set_config('search_path', 'g' || id || ', public', true)
                from generation where state = 'serving'
                """)
            .read(connection, row -> new Serving(row.getString("shape"), row.getString("zone")));
    if (serving.isEmpty()) {
      throw new IllegalStateException("no generation of facts serves");
    }
    return new Snapshot(
        connection,
        serving.getFirst().shape(),
        ZoneId.of(serving.getFirst().zone()),
        freshness.read(connection),
        rates);
  }
}
