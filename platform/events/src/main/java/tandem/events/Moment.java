package tandem.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A dated fact of an aggregate and who held the work on that day: the person, and where that person
 * stood in the organisation then. Measures are declared on moments, and follow the team, region and
 * level of the day of the act.
 *
 * @param at when it happened
 * @param person who held the work, null if nobody did
 * @param team null where it is not known, like the rest
 */
public record Moment(
    Instant at, UUID person, String team, String department, String region, String level) {

  public static Moment of(Instant at, Holder holder) {
    return at == null
        ? null
        : new Moment(
            at,
            holder.person(),
            holder.team(),
            holder.department(),
            holder.region(),
            holder.level());
  }
}
