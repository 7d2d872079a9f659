package tandem.improvements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.records.Act;
import tandem.records.RecordAct;
import tandem.records.Told;

/** What is done is done from now on. */
@Act(
    path = "start",
    event = "started",
    en = "Start an improvement",
    zh = "开始改进",
    help = "What it is to move stays from now on, so that it can be told whether it did.",
    to = "running")
@ApplicationScoped
class StartImprovement extends RecordAct<Improvement, StartImprovement.Asked> {

  record Asked() {}

  @Override
  protected Outcome<Told> act(Improvement improvement, Asked asked, Instant at) {
    return told(improvement.start(at), asked);
  }
}
