package tandem.operations.performer;

import java.time.Instant;
import java.util.UUID;
import tandem.directory.Holders;
import tandem.events.Holder;

/**
 * Who does a piece of work, as far as it was said.
 *
 * @param person null if no known person does it
 * @param team named by the source, and then instead of the person's own; null for that one
 * @param resource whom the source named, where that is no known person
 */
public record Performer(UUID person, String team, String resource) {

  public static final Performer UNSAID = new Performer(null, null, null);

  public boolean isUnsaid() {
    return equals(UNSAID);
  }

  public Holder on(Instant at, Holders holders) {
    return holders.on(person, at).inTeam(team);
  }
}
