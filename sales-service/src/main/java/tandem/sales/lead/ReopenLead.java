package tandem.sales.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.records.Act;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** It has not ended after all. */
@Act(
    path = "reopen",
    event = "reopened",
    en = "Go on with a converted or disqualified lead",
    zh = "重新打开已转化或已判为无效的线索",
    help =
        "It goes on as it was before its end. The opportunity of a conversion stays, on its own.")
@ApplicationScoped
class ReopenLead extends RecordAct<Lead, Reason> {

  @Override
  protected Outcome<Told> act(Lead it, Reason asked, Instant at) {
    return told(it.reopen(at), asked);
  }
}
