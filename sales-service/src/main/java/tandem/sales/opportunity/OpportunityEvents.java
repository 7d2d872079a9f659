package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.directory.Directory;
import tandem.outbox.Act;
import tandem.outbox.Outbox;

/** Publishes what an opportunity did, with the facts it leaves behind. */
@ApplicationScoped
class OpportunityEvents {

  private final Directory directory;
  private final Outbox outbox;

  OpportunityEvents(Directory directory, Outbox outbox) {
    this.directory = directory;
    this.outbox = outbox;
  }

  Opportunity append(Opportunity opportunity, Act act) {
    var places = directory.placements(opportunity.holders());
    outbox.append(opportunity, act, opportunity.facts(places::on));
    return opportunity;
  }
}
