package tandem.records;

import jakarta.persistence.MappedSuperclass;
import tandem.acts.Outcome;
import tandem.acts.Refusal;

/** A record that can turn out never to have been: it stays, and counts no more. */
@MappedSuperclass
public abstract class Withdrawable extends Recorded {

  private boolean withdrawn;

  /** Refused, with {@code <kind>.withdrawn}, once it is withdrawn. */
  @Override
  protected final Outcome<Recorded> standing() {
    return withdrawn
        ? Outcome.refused(Refusal.conflict(kind() + ".withdrawn"))
        : Outcome.done(this);
  }

  public final boolean withdrawn() {
    return withdrawn;
  }

  /** Makes what follows from the withdrawal. */
  protected void settleWithdrawn() {}

  final void withdraw() {
    withdrawn = true;
    settleWithdrawn();
  }
}
