package tandem.sales.deal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tandem.acts.ActTime;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.directory.Holders;
import tandem.directory.PlacedRecords;
import tandem.events.sales.DealFacts;
import tandem.records.Occasion;
import tandem.records.Rules;
import tandem.records.Sight;

/**
 * The deals, as far as a caller sees them: those credited to somebody in reach, and nobody's of a
 * team.
 */
@ApplicationScoped
class Deals extends PlacedRecords<Deal> {

  private final Naming naming;
  private final ActTime time;

  Deals(Naming naming, ActTime time) {
    this.naming = naming;
    this.time = time;
  }

  /** The second tells what lines list at of those alone that somebody said. */
  @Override
  protected int edition() {
    return 2;
  }

  @Override
  protected String seen(Sight sight, Map<String, Object> parameters) {
    parameters.put("people", sight.people().toArray(UUID[]::new));
    parameters.put("teams", sight.teams());
    return "(array_intersects(r.course.credited, :people) or r.course.team in :teams)";
  }

  /** What documents name within their terms is found at once. */
  @Override
  protected Rules<Deal> rules(Collection<ObjectNode> documents) {
    Named named =
        naming.of(
            documents.stream().flatMap(it -> names(it, "product", "lines")),
            documents.stream().flatMap(it -> names(it, "person", "credits")));
    return new Rules<>((deal, occasion) -> complete(deal, named, occasion), this::check);
  }

  private static Stream<String> names(ObjectNode document, String field, String list) {
    return Stream.concat(
            Stream.of((JsonNode) document),
            StreamSupport.stream(document.path(list).spliterator(), false))
        .map(node -> node.path(field).asText(null));
  }

  /** One that is made by a request is closed now if it does not say when. */
  private void complete(Deal deal, Named named, Occasion occasion) {
    deal.propose(named, occasion.caller().isPresent() ? time.now() : null);
  }

  /** Nobody makes or changes a deal so that it is out of their own sight. */
  @Override
  protected Outcome<Deal> allow(Deal deal, Occasion occasion) {
    return deal.terms().credits().stream().anyMatch(credit -> isSeen(credit, occasion.sight()))
        ? Outcome.done(deal)
        : Outcome.refused(Refusal.invalid("credits", "deal.credits-out-of-reach"));
  }

  private static boolean isSeen(Credit credit, Sight sight) {
    return sight.covers(credit.person())
        || (credit.team() != null && sight.teams().contains(credit.team()));
  }

  @Override
  protected Instant happened(Deal deal) {
    return deal.closedAt();
  }

  @Override
  protected Stream<UUID> people(Deal deal) {
    return deal.course.people();
  }

  @Override
  protected DealFacts facts(Deal deal, Holders holders) {
    return deal.facts(holders::on);
  }

  @Override
  protected String concerned() {
    return """
    select id from deal
    where credited @> array[cast(:person as uuid)] and state <> 'WITHDRAWN' and (
        (closed_at >= :from and closed_at < :until)
        or (cancelled_at >= :from and cancelled_at < :until)
        or exists (
          select 1 from jsonb_array_elements(refunds) r
          where cast(r ->> 'at' as timestamptz) >= :from
            and cast(r ->> 'at' as timestamptz) < :until))
    order by id
    """;
  }
}
