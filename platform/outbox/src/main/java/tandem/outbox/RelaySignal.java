package tandem.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay when an act has committed, so that it need not poll often. Thread-safe. */
@ApplicationScoped
class RelaySignal {

  private final TransactionSynchronizationRegistry transactions;
  private final Semaphore woken = new Semaphore(0);

  RelaySignal(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  /** Once a transaction, however many acts it appends. */
  void wakeAfterCommit() {
    if (transactions.getResource(RelaySignal.class) != null) {
      return;
    }
    transactions.putResource(RelaySignal.class, this);
    transactions.registerInterposedSynchronization(new AfterCommit());
  }

  void wake() {
    woken.release();
  }

  /** Returns at once if anything committed since the last call. */
  void await(Duration atMost) throws InterruptedException {
    if (woken.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      woken.drainPermits();
    }
  }

  private final class AfterCommit implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        wake();
      }
    }
  }
}
