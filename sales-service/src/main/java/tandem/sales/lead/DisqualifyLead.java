package tandem.sales.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.records.Act;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** Nothing will come of it. */
@Act(
    path = "disqualify",
    event = "disqualified",
    en = "Give a lead up",
    zh = "将线索判为无效",
    to = "disqualified")
@ApplicationScoped
class DisqualifyLead extends RecordAct<Lead, Reason> {

  @Override
  protected Outcome<Told> act(Lead it, Reason asked, Instant at) {
    return told(it.disqualify(asked.reason(), at), asked);
  }
}
