package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;
import tandem.events.sales.OpportunityAdvanced;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** Moves an opportunity to another stage of its pipeline; a prospect is opened by that. */
@ApplicationScoped
class AdvanceOpportunity {

  /** What the caller asks. */
  @Schema(name = "OpportunityAdvance")
  record Request(
      @Schema(examples = "Engaging") @NotBlank @Size(max = Bounds.LABEL) String stage,
      @Schema(description = "Now if absent.", examples = "2026-01-20T14:00:00Z")
          Instant occurredAt) {}

  private final Opportunities opportunities;
  private final ActTime time;

  AdvanceOpportunity(Opportunities opportunities, ActTime time) {
    this.opportunities = opportunities;
    this.time = time;
  }

  Outcome<Told> advance(Opportunity it, Request request) {
    return Told.at(
        time,
        request.occurredAt(),
        new OpportunityAdvanced(it.stage(), request.stage()),
        at -> opportunities.stage(request.stage(), it).then(stage -> it.advance(stage, at)));
  }
}
