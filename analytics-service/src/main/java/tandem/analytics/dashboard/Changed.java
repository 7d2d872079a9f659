package tandem.analytics.dashboard;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import tandem.analytics.sql.Sql;

/**
 * Looks whether anything was folded, by whichever replica, while anybody listens. One look a second
 * serves all listeners.
 */
@ApplicationScoped
class Changed {

  private static final Logger LOG = Logger.getLogger(Changed.class);

  /** How far the topics were folded, which generation serves, and how many events are set aside. */
  private static final String TOKEN =
      """
      select concat_ws('-',
        (select sum(next_offset) from consumer_position),
        (select id from generation where state = 'serving'),
        (select sum(events) from set_aside)) as token
      """;

  private final DataSource database;
  private final BroadcastProcessor<String> changes = BroadcastProcessor.create();
  private final AtomicInteger listeners = new AtomicInteger();
  private volatile String last;

  Changed(DataSource database) {
    this.database = database;
  }

  /** An item whenever figures may have changed; it never ends. */
  Multi<String> stream() {
    return changes
        .onOverflow()
        .dropPreviousItems()
        .onSubscription()
        .invoke(listeners::incrementAndGet)
        .onTermination()
        .invoke(listeners::decrementAndGet);
  }

  @Scheduled(
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void look() {
    if (listeners.get() == 0) {
      return;
    }
    try {
      String token = read();
      if (last != null && !token.equals(last)) {
        changes.onNext("changed");
      }
      last = token;
    } catch (SQLException e) {
      LOG.debug("pages hear of changes when the database is back", e);
    }
  }

  private String read() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return new Sql().add(TOKEN).read(connection, row -> row.getString("token")).getFirst();
    }
  }
}
