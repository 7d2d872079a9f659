package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tandem.directory.Directory;
import tandem.outbox.Act;
import tandem.outbox.Outbox;

/** Publishes what a deal did, with the facts it leaves behind. */
@ApplicationScoped
class DealEvents {

  private final Directory directory;
  private final Outbox outbox;

  DealEvents(Directory directory, Outbox outbox) {
    this.directory = directory;
    this.outbox = outbox;
  }

  Deal append(Deal deal, Act act) {
    List<Credit> credits = deal.terms().credits();
    var places = directory.placements(credits.stream().map(Credit::person).toList());
    outbox.append(deal, act, deal.facts(places::on));
    return deal;
  }
}
