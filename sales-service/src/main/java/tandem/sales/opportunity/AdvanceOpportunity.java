package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.directory.Scope;
import tandem.events.Bounds;
import tandem.events.sales.OpportunityAdvanced;
import tandem.sales.pipeline.Pipelines;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** Moves an opportunity to another stage of its pipeline; a prospect is opened by that. */
@ApplicationScoped
class AdvanceOpportunity {

  private static final String TYPE = "sales.opportunity.advanced.v1";

  /** What the caller asks. */
  @Schema(name = "OpportunityAdvance")
  record Request(
      @Schema(examples = "Engaging") @NotBlank @Size(max = Bounds.LABEL) String stage,
      @Schema(description = "Now if absent.", examples = "2026-01-20T14:00:00Z")
          Instant occurredAt) {}

  private final Opportunities opportunities;
  private final Pipelines pipelines;
  private final OpportunityEvents events;
  private final ActTime time;

  AdvanceOpportunity(
      Opportunities opportunities, Pipelines pipelines, OpportunityEvents events, ActTime time) {
    this.opportunities = opportunities;
    this.pipelines = pipelines;
    this.events = events;
    this.time = time;
  }

  @Transactional
  Outcome<Opportunity> advance(
      String reference, Request request, IfMatch ifMatch, Scope scope, By by) {
    return time.orNow("occurredAt", request.occurredAt())
        .then(
            at ->
                opportunities
                    .locked(reference, scope)
                    .then(ifMatch::on)
                    .then(opportunity -> advance(opportunity, request.stage(), at, by)));
  }

  private Outcome<Opportunity> advance(Opportunity opportunity, String to, Instant at, By by) {
    String from = opportunity.stage();
    return Drafts.stage(to, pipelines.standing(opportunity.pipeline()))
        .then(stage -> opportunity.advance(stage, at))
        .map(
            advanced ->
                events.append(advanced, by.act(TYPE, new OpportunityAdvanced(from, to), at)));
  }
}
