package tandem.targets;

import java.util.UUID;
import tandem.records.Sight;

/**
 * What a target is for; it stays what it is as long as the target lasts.
 *
 * @param metric the metric's id
 * @param member the function, the name of the team or region, or the person's id
 */
record Subject(String metric, Dimension dimension, String member) {

  /** Whether all that it covers is seen. */
  boolean within(Sight sight) {
    return sight.everything()
        || switch (dimension) {
          case FUNCTION, REGION -> false;
          case TEAM -> sight.teams().contains(member);
          case PERSON -> sight.covers(UUID.fromString(member));
        };
  }
}
