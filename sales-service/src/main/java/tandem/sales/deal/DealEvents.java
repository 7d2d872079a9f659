package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import tandem.outbox.Act;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;

/** Writes what deals did that others act upon: the rows, and their events. */
@ApplicationScoped
class DealEvents {

  private final Deals deals;
  private final Outbox outbox;

  DealEvents(Deals deals, Outbox outbox) {
    this.deals = deals;
    this.outbox = outbox;
  }

  /** What a deal did. */
  record Done(Deal deal, Act act) {}

  Deal write(Deal deal, Act act) {
    write(List.of(new Done(deal, act)));
    return deal;
  }

  /** The versions are made before the rows are, and so each row is written once. */
  void write(List<Done> all) {
    Function<Deal, Object> facts = deals.facts(all.stream().map(Done::deal).toList());
    outbox.appendAll(
        all.stream().map(it -> new Entry(it.deal(), it.act(), facts.apply(it.deal()))).toList());
    all.stream().map(Done::deal).distinct().forEach(deals::persist);
  }
}
