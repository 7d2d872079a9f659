package tandem.outbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Of consumers, which pass nothing over: tries again, ever more slowly, until it works or the
 * service stops. Thread-safe.
 */
@ApplicationScoped
public class Patience {

  private static final Logger LOG = Logger.getLogger(Patience.class);
  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 5_000;

  /** Work that gives something. */
  @FunctionalInterface
  public interface Work<T> {
    T get() throws SQLException;
  }

  private final CountDownLatch stopping = new CountDownLatch(1);

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  /**
   * @param what for the log
   * @throws IllegalStateException if the service stops before it worked
   */
  public <T> T insist(String what, Work<T> work) {
    for (long pause = FIRST_MILLIS; ; pause = Math.min(2 * pause, LONGEST_MILLIS)) {
      try {
        return work.get();
      } catch (SQLException | RuntimeException e) {
        LOG.errorf("%s failed, next attempt in %d ms: %s", what, pause, e.getClass().getName());
        if (isStoppedWithin(pause)) {
          throw new IllegalStateException("stopped while trying: " + what, e);
        }
      }
    }
  }

  private boolean isStoppedWithin(long millis) {
    try {
      return stopping.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
