package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;
import tandem.events.sales.OpportunityLost;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** Loses an opportunity: the customer does not buy, or buys elsewhere. */
@ApplicationScoped
class LoseOpportunity {

  /** What the caller asks. */
  @Schema(name = "OpportunityLoss")
  record Request(
      @Schema(examples = "price") @Size(max = Bounds.REASON) String reason,
      @Schema(description = "Who won it instead.", examples = "Initech") @Size(max = Bounds.LABEL)
          String competitor,
      @Schema(description = "Now if absent.", examples = "2026-02-11T15:00:00Z")
          Instant occurredAt) {}

  private final ActTime time;

  LoseOpportunity(ActTime time) {
    this.time = time;
  }

  Outcome<Told> lose(Opportunity it, Request request) {
    return Told.at(
        time,
        request.occurredAt(),
        new OpportunityLost(request.reason(), request.competitor()),
        at -> it.lose(request.reason(), request.competitor(), at));
  }
}
