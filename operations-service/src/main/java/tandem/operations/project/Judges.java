package tandem.operations.project;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.directory.Superiors;

/** How a project was judged is corrected by those above its owner, and not by the owner. */
@Singleton
class Judges {

  private final Superiors superiors;

  Judges(Superiors superiors) {
    this.superiors = superiors;
  }

  /**
   * @param owner whose work is judged
   */
  Outcome<Project> allow(Project project, UUID owner, Caller caller) {
    return superiors.includes(caller, owner, null)
        ? Outcome.done(project)
        : Outcome.refused(
            new Refusal(Refusal.Reason.FORBIDDEN, "project.own-judgement", null, List.of()));
  }
}
