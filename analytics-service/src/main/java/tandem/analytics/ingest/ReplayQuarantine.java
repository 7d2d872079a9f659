package tandem.analytics.ingest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import tandem.analytics.ingest.Decoded.Rejected;

/**
 * Folds what waits in quarantine again when the service starts: another release may take what one
 * before it did not. What stays is explained as this release sees it. Thread-safe, and harmless if
 * several replicas start at once.
 */
@ApplicationScoped
class ReplayQuarantine {

  private static final Logger LOG = Logger.getLogger(ReplayQuarantine.class);

  private final DataSource database;
  private final Ingest ingest;

  ReplayQuarantine(DataSource database, Ingest ingest) {
    this.database = database;
    this.ingest = ingest;
  }

  /** Beside the fold, which need not wait for it. */
  void start(@Observes StartupEvent event) {
    Thread.ofVirtual().name("replay-quarantine").start(this::replayOrWarn);
  }

  private void replayOrWarn() {
    try {
      replayAll();
    } catch (SQLException | RuntimeException e) {
      LOG.warn("the quarantine could not be replayed; the next start tries again", e);
    }
  }

  /** Once each, the oldest first. */
  void replayAll() throws SQLException {
    List<Long> waiting;
    try (Connection connection = database.getConnection()) {
      waiting = Quarantine.waiting(connection);
    }
    int folded = 0;
    for (long id : waiting) {
      folded += replay(id) ? 1 : 0;
    }
    if (!waiting.isEmpty()) {
      LOG.infof("%d of %d records in quarantine are folded now", folded, waiting.size());
    }
  }

  private boolean replay(long id) throws SQLException {
    Optional<Delivery> delivery;
    try (Connection connection = database.getConnection()) {
      delivery = Quarantine.find(connection, id);
    }
    if (delivery.isEmpty()) {
      return false;
    }
    List<Rejected> rejected = ingest.replay(id, delivery.get());
    if (!rejected.isEmpty()) {
      try (Connection connection = database.getConnection()) {
        Quarantine.explain(connection, id, rejected.getFirst());
      }
    }
    return rejected.isEmpty();
  }
}
