package tandem.improvements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.records.Act;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** It had not ended after all. */
@Act(
    path = "reopen",
    event = "reopened",
    en = "Open an improvement again that was kept or reversed",
    zh = "重新打开已保留或已撤销的改进",
    help = "What ended it is withdrawn.",
    to = "running")
@ApplicationScoped
class ReopenImprovement extends RecordAct<Improvement, Reason> {

  @Override
  protected Outcome<Told> act(Improvement improvement, Reason asked, Instant at) {
    return told(improvement.reopen(at), asked);
  }
}
