package tandem.sales.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.records.Act;
import tandem.records.RecordAct;
import tandem.records.Told;

/** Somebody answers, for the first time. */
@Act(
    path = "respond",
    event = "responded",
    en = "Tell of the first answer to a lead",
    zh = "记录对线索的首次响应",
    help = "There is one at most; what was told wrongly of it is corrected.")
@ApplicationScoped
class RespondToLead extends RecordAct<Lead, RespondToLead.Asked> {

  record Asked() {}

  @Override
  protected Outcome<Told> act(Lead it, Asked asked, Instant at) {
    return told(it.respond(at), asked);
  }
}
