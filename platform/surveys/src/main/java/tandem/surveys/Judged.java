package tandem.surveys;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import tandem.directory.Holders;
import tandem.directory.Scope;
import tandem.events.Moment;

/**
 * Whose service is judged, as far as it was said.
 *
 * @param person null where it is no known person's
 * @param team named by the source, and then instead of the person's own; null for that one
 */
@Embeddable
record Judged(UUID person, String team) {

  /** A moment of the survey, where the person stood on its day; null for null. */
  Moment on(Instant at, Holders holders) {
    return at == null ? null : Moment.of(at, holders.on(person, at).inTeam(team));
  }

  boolean within(Scope scope) {
    return person == null
        ? scope.everything() || (team != null && scope.teams().contains(team))
        : scope.covers(person);
  }
}
