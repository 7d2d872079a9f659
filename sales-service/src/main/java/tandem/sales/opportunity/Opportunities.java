package tandem.sales.opportunity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.ActTime;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.directory.Holders;
import tandem.directory.PlacedRecords;
import tandem.events.sales.OpportunityFacts;
import tandem.records.Occasion;
import tandem.records.Recorded;
import tandem.records.Refusals;
import tandem.sales.deal.RecordDeals;
import tandem.sales.pipeline.Pipeline;
import tandem.sales.pipeline.Pipelines;
import tandem.sales.pipeline.StageUse;
import tandem.sales.product.Products;

/** The opportunities. */
@ApplicationScoped
public class Opportunities extends PlacedRecords<Opportunity> implements StageUse {

  private final Pipelines pipelines;
  private final Products products;
  private final RecordDeals deals;
  private final ActTime time;

  Opportunities(Pipelines pipelines, Products products, RecordDeals deals, ActTime time) {
    this.pipelines = pipelines;
    this.products = products;
    this.deals = deals;
    this.time = time;
  }

  /** What was won brought a deal. */
  @Override
  protected Map<UUID, List<Recorded>> brought(Collection<Opportunity> some) {
    return deals.of(some.stream().map(Opportunity::id).toList());
  }

  /** It is the caller's own, in the default pipeline, for the product's currency. */
  @Override
  protected void fill(Collection<ObjectNode> documents, Occasion occasion) {
    products.fillCurrencies(documents);
    for (ObjectNode document : documents) {
      fill(document, "pipeline", Pipeline.DEFAULT);
      fill(document, "owner", occasion.caller().flatMap(Caller::person).orElse(null));
      if (occasion.caller().isEmpty()) {
        fill(document, "name", document.path("externalId").asText(null));
      }
    }
  }

  private static void fill(ObjectNode document, String field, String value) {
    if (!document.hasNonNull(field)) {
      document.put(field, value);
    }
  }

  @Override
  protected void complete(Opportunity it, Occasion occasion) {
    if (it.isNew()) {
      it.begin(pipelines.standing(it.pipeline()), time.now());
    }
  }

  @Override
  protected void check(Opportunity it, Refusals refusals) {
    if (it.isNew()
        && stage(it.stage(), pipelines.findById(it.pipeline()))
            instanceof Outcome.Refused<String>(Refusal why)) {
      refusals.add(why);
    }
  }

  /** One that is there, locked, if it is open. */
  public Outcome<Opportunity> open(UUID id) {
    Opportunity it = findById(id, LockModeType.PESSIMISTIC_WRITE);
    return it.course.ready(time.now()).map(_ -> it);
  }

  /** A stage of the pipeline in which an opportunity is, which stays until the act is done. */
  Outcome<String> stage(String asked, Opportunity it) {
    return stage(asked, pipelines.standing(it.pipeline()));
  }

  static Outcome<String> stage(String asked, Pipeline in) {
    return in.stages().contains(asked)
        ? Outcome.done(asked)
        : Outcome.refused(
            Refusal.invalid(
                "stage", "opportunity.unknown-stage", asked, String.join(", ", in.stages())));
  }

  @Override
  protected Instant happened(Opportunity it) {
    return it.openedAt();
  }

  /** The second tells the stages. */
  @Override
  protected int edition() {
    return 2;
  }

  @Override
  protected Stream<UUID> people(Opportunity it) {
    return it.course.holders();
  }

  @Override
  protected OpportunityFacts facts(Opportunity it, Holders holders) {
    return it.facts(holders::on, pipelines.findById(it.pipeline()).stages());
  }

  @Override
  protected String concerned() {
    return """
    select id from opportunity
    where (opened_by = :person and opened_at >= :from and opened_at < :until)
       or (closed_by = :person and closed_at >= :from and closed_at < :until)
    order by id
    """;
  }

  @Override
  public Set<String> standingIn(UUID pipeline) {
    List<String> stages =
        getEntityManager()
            .createQuery(
                "select distinct o.course.stage from Opportunity o"
                    + " where o.pipeline = :pipeline and o.course.state = :open",
                String.class)
            .setParameter("pipeline", pipeline)
            .setParameter("open", OpportunityState.OPEN)
            .getResultList();
    return Set.copyOf(stages);
  }
}
