package tandem.sales.lead;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.ActTime;
import tandem.acts.Caller;
import tandem.directory.Holders;
import tandem.directory.PlacedRecords;
import tandem.records.Occasion;
import tandem.sales.product.Products;

/** The leads. */
@ApplicationScoped
class Leads extends PlacedRecords<Lead> {

  private final Products products;
  private final ActTime time;

  Leads(Products products, ActTime time) {
    this.products = products;
    this.time = time;
  }

  /** It is the caller's own unless it is somebody else's, a team's, or said to be nobody's. */
  @Override
  protected void fill(Collection<ObjectNode> documents, Occasion occasion) {
    products.fillCurrencies(documents);
    for (ObjectNode document : documents) {
      if (occasion.caller().isEmpty()) {
        if (!document.hasNonNull("name")) {
          document.set("name", document.get("externalId"));
        }
      } else if (!document.has("owner") && !document.hasNonNull("team")) {
        document.put("owner", occasion.caller().flatMap(Caller::person).orElse(null));
      }
    }
  }

  @Override
  protected void complete(Lead lead, Occasion occasion) {
    if (lead.isNew() && occasion.caller().isPresent()) {
      lead.capture(time.now());
    }
  }

  @Override
  protected Instant happened(Lead lead) {
    return lead.latest();
  }

  @Override
  protected Stream<UUID> people(Lead lead) {
    return lead.people();
  }

  @Override
  protected Object facts(Lead lead, Holders holders) {
    return lead.facts(holders);
  }

  @Override
  protected String concerned() {
    return """
    select id from lead
    where holdings @> jsonb_build_array(jsonb_build_object('person', cast(:person as text)))
      and captured_at < :until
      and greatest(captured_at, responded_at, qualified_at, converted_at, disqualified_at) >= :from
    order by id
    """;
  }
}
