package tandem.operations.performer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import tandem.acts.Caller;
import tandem.directory.Directory;

/** Finds out who does a piece of work from what a request says. */
@ApplicationScoped
public class Performers {

  private final Directory directory;
  private final Caller caller;

  Performers(Directory directory, Caller caller) {
    this.directory = directory;
    this.caller = caller;
  }

  /** The performer named, or the team without a person, or else the caller if that is a person. */
  public Performer of(Assigned asked) {
    boolean named = asked.performer() != null || asked.team() != null;
    return new Performer(named ? asked.performer() : self(caller), asked.team(), null);
  }

  /** The caller's own person, null for a machine. */
  public UUID self(Caller caller) {
    return caller.person().flatMap(directory::find).orElse(null);
  }
}
