package tandem.events.operations;

import java.time.Instant;
import java.util.UUID;
import tandem.events.Holder;

/**
 * One piece of work that comes to somebody, or leaves.
 *
 * @param delta +1 or −1 pieces of work in hand
 */
public record Flow(
    Instant at,
    UUID person,
    String team,
    String department,
    String region,
    String level,
    int delta) {

  public static Flow of(Instant at, Holder holder, int delta) {
    return new Flow(
        at,
        holder.person(),
        holder.team(),
        holder.department(),
        holder.region(),
        holder.level(),
        delta);
  }
}
