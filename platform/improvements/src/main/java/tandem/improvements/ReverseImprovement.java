package tandem.improvements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.records.Act;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** It did not do what it was to do. */
@Act(
    path = "reverse",
    event = "reversed",
    en = "Reverse an improvement",
    zh = "撤销改进",
    help = "It is as it was before.",
    to = "reversed")
@ApplicationScoped
class ReverseImprovement extends RecordAct<Improvement, Reason> {

  @Override
  protected Outcome<Told> act(Improvement improvement, Reason asked, Instant at) {
    return told(improvement.reverse(asked.reason(), at), asked);
  }
}
