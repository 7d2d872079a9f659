package tandem.outbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The epoch of new versions. It rises when the database is not the incarnation that the last epoch
 * was of: a backup was restored, so that numbers given since then may be given again, to other
 * acts. PostgreSQL shows that by another timeline, cluster or database; after a restore that keeps
 * all three (a copy of the files), run {@code update outbox_epoch set epoch = epoch + 1} before
 * starting.
 */
@ApplicationScoped
class Epoch {

  private static final String RISE_IF_RESTORED =
      """
      with present as (
        select system_identifier || '/' || timeline_id || '/' || (
                 select oid from pg_database where datname = current_database()) as incarnation
        from pg_control_system(), pg_control_checkpoint()
      )
      update outbox_epoch e
      set epoch = e.epoch + case when e.incarnation <> p.incarnation then 1 else 0 end,
          incarnation = p.incarnation
      from present p
      returning e.epoch
      """;

  private final DataSource database;
  private final OutboxConfig config;
  private volatile int current;

  Epoch(DataSource database, OutboxConfig config) {
    this.database = database;
    this.config = config;
  }

  void read(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start)
      throws SQLException {
    if (config.service().isPresent()) {
      try (Connection connection = database.getConnection()) {
        refresh(connection);
      }
    }
  }

  /** Looks again; the relay does so with each new connection. */
  void refresh(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet epoch = statement.executeQuery(RISE_IF_RESTORED)) {
      epoch.next();
      current = epoch.getInt(1);
    }
  }

  int current() {
    return current;
  }
}
