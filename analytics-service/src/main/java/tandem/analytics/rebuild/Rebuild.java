package tandem.analytics.rebuild;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import tandem.analytics.ingest.Generation;
import tandem.analytics.ingest.Generation.State;
import tandem.analytics.ingest.Generations;
import tandem.analytics.ingest.LogFold;
import tandem.analytics.ingest.Projection;
import tandem.analytics.metric.Catalogue;

/**
 * Rebuilds step by step, each a transaction that folds some aggregates of the log and says how far
 * it came; killed at any instant, it goes on after the last step. Any number of replicas may step
 * at once. Thread-safe.
 */
@ApplicationScoped
public class Rebuild {

  private static final Logger LOG = Logger.getLogger(Rebuild.class);

  private final DataSource database;
  private final Generations generations;
  private final LogFold log;
  private final Projection projection;
  private final int eventsPerStep;

  public Rebuild(
      DataSource database,
      Generations generations,
      MeterRegistry meters,
      Catalogue catalogue,
      @ConfigProperty(name = "tandem.zone") ZoneId zone,
      @ConfigProperty(name = "tandem.rebuild.events-per-step") int eventsPerStep) {
    this.database = database;
    this.generations = generations;
    this.log = new LogFold(meters);
    this.projection = new Projection(catalogue, zone);
    this.eventsPerStep = eventsPerStep;
  }

  /** What is done in one transaction, while nobody folds. */
  @FunctionalInterface
  private interface Step {
    boolean take(Connection connection, List<Generation> live) throws SQLException;
  }

  /** Sees to it that some generation serves, and that one of this catalogue and zone will. */
  public void ensure() throws SQLException {
    inOneStep(
        (connection, live) -> {
          boolean empty = live.isEmpty() && LogFold.isEmpty(connection);
          if (empty) {
            generations.create(connection, State.SERVING, projection);
          } else if (live.isEmpty() || isOther(live.getLast())) {
            begin(connection, live);
          }
          return empty;
        });
  }

  private boolean isOther(Generation generation) {
    return !generation.projection().catalogue().shape().equals(projection.catalogue().shape())
        || !generation.projection().zone().equals(projection.zone());
  }

  /**
   * Begins a rebuild.
   *
   * @return whether none was running
   */
  public boolean begin() throws SQLException {
    return inOneStep(
        (connection, live) -> {
          boolean idle = live.stream().allMatch(it -> it.state() == State.SERVING);
          if (idle) {
            begin(connection, live);
          }
          return idle;
        });
  }

  private void begin(Connection connection, List<Generation> live) throws SQLException {
    for (Generation generation : live) {
      if (generation.state() == State.BUILDING) {
        generations.drop(connection, generation.id());
      }
    }
    int id = generations.create(connection, State.BUILDING, projection);
    LOG.infof("generation %d is being built from the log", id);
  }

  /**
   * Goes on with the rebuild that is running, if there is one.
   *
   * @return whether there is more to do
   */
  public boolean step() throws SQLException {
    return inOneStep(
        (connection, live) -> {
          Optional<Generation> building =
              live.stream().filter(it -> it.state() == State.BUILDING).findFirst();
          if (building.isEmpty()) {
            return false;
          }
          Optional<LogFold.Progress> progress = log.fold(connection, building.get(), eventsPerStep);
          if (progress.isEmpty()) {
            takeOver(connection, building.get());
            return false;
          }
          advance(connection, building.get(), progress.get());
          return true;
        });
  }

  private static void advance(Connection connection, Generation generation, LogFold.Progress to)
      throws SQLException {
    String sql = "update generation set rebuilt_to = ?, events = events + ? where id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, to.aggregate());
      statement.setLong(2, to.events());
      statement.setInt(3, generation.id());
      statement.executeUpdate();
    }
  }

  private static void takeOver(Connection connection, Generation generation) throws SQLException {
    for (String sql :
        List.of(
            "update generation set state = 'retired', ended_at = now() where state = 'serving'",
            "update generation set state = 'serving' where id = " + generation.id())) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.executeUpdate();
      }
    }
    LOG.infof("generation %d serves", generation.id());
  }

  private boolean inOneStep(Step step) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        boolean more = step.take(connection, generations.own(connection));
        connection.commit();
        return more;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }
}
