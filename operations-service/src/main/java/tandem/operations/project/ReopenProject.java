package tandem.operations.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.records.Act;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** The project had not ended after all. */
@Act(
    path = "reopen",
    event = "reopened",
    en = "Open a project again that has ended",
    zh = "重新打开已结束的项目",
    help =
        "Its delivery is withdrawn with its quality score, or its cancellation is. It is `running`"
            + " then, or `planned` where it never started.")
@ApplicationScoped
class ReopenProject extends RecordAct<Project, Reason> {

  private final Judges judges;
  private final Caller caller;

  ReopenProject(Judges judges, Caller caller) {
    this.judges = judges;
    this.caller = caller;
  }

  @Override
  protected Outcome<Told> act(Project project, Reason asked, Instant at) {
    Outcome<Project> judged =
        project.qualityScore == null
            ? Outcome.done(project)
            : judges.allow(project, project.owner, caller);
    return told(judged.then(_ -> project.reopen(at)), asked);
  }
}
