package tandem.operations.performer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tandem.directory.Holders;
import tandem.events.Holder;
import tandem.events.operations.Flow;

/**
 * How a piece of work passes through the hands of people and teams: one in where it is taken, one
 * out and one in where it goes to another holder, or its holder to another place, and one out where
 * it ends. At any instant the flows until then add up to one for its holder while it is open, and
 * to none for all others. Not thread-safe.
 */
public final class WorkInHand {

  private final Holders holders;
  private final List<Flow> flows = new ArrayList<>();
  private Holder now;

  public WorkInHand(Holders holders) {
    this.holders = holders;
  }

  /**
   * The work is with somebody from one instant to another.
   *
   * @param until null for no end
   */
  public void hold(Performer by, Instant from, Instant until) {
    pass(from, by);
    holders.changes(by.person(), from, until).forEach(at -> pass(at, by));
  }

  /** The work is nobody's any more; it may be taken again. */
  public void end(Instant at) {
    flows.add(Flow.of(at, now, -1));
    now = null;
  }

  public List<Flow> flows() {
    return List.copyOf(flows);
  }

  private void pass(Instant at, Performer to) {
    Holder holder = to.on(at, holders);
    if (holder.equals(now)) {
      return;
    }
    if (now != null) {
      flows.add(Flow.of(at, now, -1));
    }
    flows.add(Flow.of(at, holder, 1));
    now = holder;
  }
}
