package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.directory.Scope;
import tandem.events.Bounds;
import tandem.events.sales.OpportunityLost;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** Loses an opportunity: the customer does not buy, or buys elsewhere. */
@ApplicationScoped
class LoseOpportunity {

  private static final String TYPE = "sales.opportunity.lost.v1";

  /** What the caller asks. */
  @Schema(name = "OpportunityLoss")
  record Request(
      @Schema(examples = "price") @Size(max = Bounds.REASON) String reason,
      @Schema(description = "Who won it instead.", examples = "Initech") @Size(max = Bounds.LABEL)
          String competitor,
      @Schema(description = "Now if absent.", examples = "2026-02-11T15:00:00Z")
          Instant occurredAt) {}

  private final Opportunities opportunities;
  private final OpportunityEvents events;
  private final ActTime time;

  LoseOpportunity(Opportunities opportunities, OpportunityEvents events, ActTime time) {
    this.opportunities = opportunities;
    this.events = events;
    this.time = time;
  }

  @Transactional
  Outcome<Opportunity> lose(
      String reference, Request request, IfMatch ifMatch, Scope scope, By by) {
    return time.orNow("occurredAt", request.occurredAt())
        .then(
            at ->
                opportunities
                    .locked(reference, scope)
                    .then(ifMatch::on)
                    .then(
                        opportunity -> opportunity.lose(request.reason(), request.competitor(), at))
                    .map(
                        lost ->
                            events.append(
                                lost,
                                by.act(
                                    TYPE,
                                    new OpportunityLost(request.reason(), request.competitor()),
                                    at))));
  }
}
