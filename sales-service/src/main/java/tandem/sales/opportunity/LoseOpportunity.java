package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.Bounds;
import tandem.events.sales.OpportunityLost;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.Told;

/** The customer does not buy, or buys elsewhere. */
@Act(path = "lose", event = "lost", en = "Lose an opportunity", zh = "丢失商机", to = "lost")
@ApplicationScoped
class LoseOpportunity extends RecordAct<Opportunity, LoseOpportunity.Asked> {

  record Asked(
      @Field(en = "Reason", zh = "原因", max = Bounds.REASON, example = "price") String reason,
      @Field(en = "Competitor", zh = "竞争对手", help = "Who won it instead.", example = "Initech")
          String competitor) {}

  @Override
  protected Outcome<Told> act(Opportunity it, Asked asked, Instant at) {
    return told(
        it.lose(asked.reason(), asked.competitor(), at),
        new OpportunityLost(asked.reason(), asked.competitor()));
  }
}
