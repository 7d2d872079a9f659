package tandem.analytics.rebuild;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Goes on with a rebuild, whoever began it, and clears away what it replaced. */
@ApplicationScoped
class Rebuilding {

  /** Before the topics are read. */
  private static final int BEFORE_OTHERS = 1;

  private final Rebuild rebuild;
  private final RetiredGenerations retired;
  private final Duration keepRetired;

  Rebuilding(
      Rebuild rebuild,
      RetiredGenerations retired,
      @ConfigProperty(name = "tandem.rebuild.keep-retired") Duration keepRetired) {
    this.rebuild = rebuild;
    this.retired = retired;
    this.keepRetired = keepRetired;
  }

  void start(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) throws SQLException {
    rebuild.ensure();
  }

  @Scheduled(
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void goOn() throws SQLException {
    while (rebuild.step()) {
      Thread.onSpinWait();
    }
    retired.drop(keepRetired);
  }
}
