package tandem.operations.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.records.Act;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** The project is given up. */
@Act(
    path = "cancel",
    event = "cancelled",
    en = "Cancel a project",
    zh = "取消项目",
    help = "It is not due any more, unless its baseline is over already.",
    to = "cancelled")
@ApplicationScoped
class CancelProject extends RecordAct<Project, Reason> {

  @Override
  protected Outcome<Told> act(Project project, Reason asked, Instant at) {
    return told(project.cancel(asked.reason(), at), asked);
  }
}
