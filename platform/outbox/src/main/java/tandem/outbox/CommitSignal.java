package tandem.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import tandem.outbox.relay.Wake;

/** Wakes the relay of this process when an act has committed, so that it need not poll often. */
@ApplicationScoped
class CommitSignal {

  private final TransactionSynchronizationRegistry transactions;
  private final Wake wake = new Wake();

  CommitSignal(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  /** Once a transaction, however many acts it appends. */
  void wakeAfterCommit() {
    if (transactions.getResource(CommitSignal.class) != null) {
      return;
    }
    transactions.putResource(CommitSignal.class, this);
    transactions.registerInterposedSynchronization(new AfterCommit(wake));
  }

  Wake wake() {
    return wake;
  }

  private record AfterCommit(Wake wake) implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        wake.now();
      }
    }
  }
}
