package tandem.sales.deal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import tandem.events.Holder;
import tandem.events.sales.DealFacts;

/**
 * What events say of a deal: its parts, as they were posted.
 *
 * @param holders where a person stood at an instant
 */
record Postings(Deal deal, BiFunction<UUID, Instant, Holder> holders) {

  DealFacts facts() {
    if (deal.state() == DealState.WITHDRAWN) {
      return facts(List.of(), List.of(), List.of());
    }
    Journal journal = deal.course.journal();
    return facts(
        all(deal.closedAt(), journal.gross()),
        journal.refunds().stream().map(dated -> one(dated.at(), dated.part())).toList(),
        deal.state() == DealState.CANCELLED ? all(deal.cancelledAt(), journal.left()) : List.of());
  }

  private DealFacts facts(
      List<DealFacts.Posting> gross,
      List<DealFacts.Posting> refunds,
      List<DealFacts.Posting> cancelled) {
    Terms terms = deal.terms();
    return new DealFacts(
        terms.customer(),
        deal.opportunity(),
        terms.currency(),
        terms.promisedOn(),
        gross,
        refunds,
        cancelled);
  }

  private List<DealFacts.Posting> all(Instant at, List<Journal.Part> parts) {
    return parts.stream().map(part -> one(at, part)).toList();
  }

  private DealFacts.Posting one(Instant at, Journal.Part part) {
    return DealFacts.Posting.of(
        at,
        holder(part.credit(), at),
        part.product(),
        part.amount(),
        part.listAmount(),
        part.share());
  }

  private Holder holder(Credit credit, Instant at) {
    return holders.apply(credit.person(), at).inTeam(credit.team());
  }
}
