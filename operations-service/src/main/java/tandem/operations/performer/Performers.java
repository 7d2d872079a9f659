package tandem.operations.performer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import tandem.directory.Directory;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** Finds out who does a piece of work from what a request says. */
@ApplicationScoped
public class Performers {

  private final Directory directory;

  Performers(Directory directory) {
    this.directory = directory;
  }

  /**
   * The performer named, or the team without a person, or else the caller if that is a person.
   *
   * @param field of the request that names the performer
   */
  public Outcome<Performer> find(String field, String performer, String team, Caller caller) {
    if (performer != null) {
      return person(field, performer).map(person -> new Performer(person, team, null));
    }
    return Outcome.done(new Performer(team == null ? self(caller) : null, team, null));
  }

  /** The person named, null for null. */
  public Outcome<UUID> person(String field, String reference) {
    return reference == null
        ? Outcome.done(null)
        : directory
            .find(reference)
            .map(Outcome::done)
            .orElseGet(
                () -> Outcome.refused(Refusal.invalid(field, "reference.unknown", reference)));
  }

  /** The caller's own person, null for a machine. */
  public UUID self(Caller caller) {
    return caller.person().flatMap(directory::find).orElse(null);
  }
}
