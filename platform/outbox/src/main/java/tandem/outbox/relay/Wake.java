package tandem.outbox.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Somebody waits until there is something to do. Thread-safe. */
public final class Wake {

  private final Semaphore calls = new Semaphore(0);

  public void now() {
    calls.release();
  }

  /** Returns at once if anybody called since the last time. */
  void await(Duration atMost) throws InterruptedException {
    if (calls.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      calls.drainPermits();
    }
  }
}
