package tandem.sales.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.Bounds;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.Told;

/** It is worth pursuing. */
@Act(
    path = "qualify",
    event = "qualified",
    en = "Say that a lead is worth pursuing",
    zh = "确认线索值得跟进",
    to = "qualified")
@ApplicationScoped
class QualifyLead extends RecordAct<Lead, QualifyLead.Asked> {

  record Asked(
      @Field(en = "Reason", zh = "原因", max = Bounds.REASON, example = "has a budget")
          String reason) {}

  @Override
  protected Outcome<Told> act(Lead it, Asked asked, Instant at) {
    return told(it.qualify(at), asked);
  }
}
