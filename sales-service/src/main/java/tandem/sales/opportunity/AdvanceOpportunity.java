package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.sales.OpportunityAdvanced;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.Told;

/** Moves an opportunity to another stage of its pipeline; a prospect is opened by that. */
@Act(
    path = "advance",
    event = "advanced",
    en = "Move an opportunity to another stage",
    zh = "将商机移至另一阶段",
    help = "A prospect is opened by that.",
    to = "open")
@ApplicationScoped
class AdvanceOpportunity extends RecordAct<Opportunity, AdvanceOpportunity.Asked> {

  record Asked(
      @Field(en = "Stage", zh = "阶段", required = true, example = "Engaging") String stage) {}

  private final Opportunities opportunities;

  AdvanceOpportunity(Opportunities opportunities) {
    this.opportunities = opportunities;
  }

  @Override
  protected Outcome<Told> act(Opportunity it, Asked asked, Instant at) {
    Object says = new OpportunityAdvanced(it.stage(), asked.stage());
    return told(opportunities.stage(asked.stage(), it).then(stage -> it.advance(stage, at)), says);
  }
}
