package tandem.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets what imports did that ended long ago: they cannot be undone any more. */
@ApplicationScoped
class ForgetEffects {

  private final Sql sql;
  private final Duration undoable;

  ForgetEffects(
      DataSource database,
      @ConfigProperty(name = "tandem.imports.undoable", defaultValue = "30d") Duration undoable) {
    this.sql = new Sql(database);
    this.undoable = undoable;
  }

  @Scheduled(every = "${tandem.imports.forget-every:1h}", delayed = "1m")
  void forget() {
    sql.update(
        "delete from import_seen where import_id in (select id from import where finished_at < ?)",
        Instant.now().minus(undoable));
  }
}
