package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import tandem.directory.Directory;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** Finds out who does a piece of work from what a request says. */
@ApplicationScoped
class Performers {

  private final Directory directory;

  Performers(Directory directory) {
    this.directory = directory;
  }

  /** The performer named, or the team without a person, or else the caller if that is a person. */
  Outcome<Performer> find(String performer, String team, Caller caller) {
    if (performer != null) {
      return person("performer", performer).map(person -> new Performer(person, team, null));
    }
    return Outcome.done(new Performer(team == null ? self(caller) : null, team, null));
  }

  /** The person named, null for null. */
  Outcome<UUID> person(String field, String reference) {
    return reference == null
        ? Outcome.done(null)
        : directory
            .find(reference)
            .map(Outcome::done)
            .orElseGet(
                () -> Outcome.refused(Refusal.invalid(field, "reference.unknown", reference)));
  }

  /** The caller's own person, null for a machine. */
  UUID self(Caller caller) {
    return caller.person().flatMap(directory::find).orElse(null);
  }
}
