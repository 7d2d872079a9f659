package tandem.improvements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.records.Act;
import tandem.records.RecordAct;
import tandem.records.Told;

/** It did what it was to do, or is worth keeping otherwise. */
@Act(
    path = "keep",
    event = "kept",
    en = "Keep an improvement",
    zh = "保留改进",
    help = "It stays as it is now.",
    to = "kept")
@ApplicationScoped
class KeepImprovement extends RecordAct<Improvement, KeepImprovement.Asked> {

  record Asked() {}

  @Override
  protected Outcome<Told> act(Improvement improvement, Asked asked, Instant at) {
    return told(improvement.keep(at), asked);
  }
}
