package tandem.targets;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import tandem.directory.Scope;

/**
 * What a target is for; it stays what it is as long as the target lasts.
 *
 * @param metric the metric's id
 * @param member the function, the name of the team or region, or the person's id
 */
@Embeddable
record Subject(String metric, @Enumerated(EnumType.STRING) Dimension dimension, String member) {

  /** Whether all that it covers lies in a scope. */
  boolean within(Scope scope) {
    return scope.everything()
        || switch (dimension) {
          case FUNCTION, REGION -> false;
          case TEAM -> scope.teams().contains(member);
          case PERSON -> scope.covers(UUID.fromString(member));
        };
  }
}
