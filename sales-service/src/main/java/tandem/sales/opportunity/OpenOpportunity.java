package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.directory.Scope;
import tandem.events.sales.OpportunityOpened;
import tandem.outbox.Ids;
import tandem.sales.customer.Customers;
import tandem.sales.pipeline.Pipeline;
import tandem.sales.pipeline.Pipelines;
import tandem.sales.product.Product;
import tandem.sales.product.Products;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.act.References;

/** Opens an opportunity, or notes a prospect. */
@ApplicationScoped
class OpenOpportunity {

  private static final String TYPE = "sales.opportunity.opened.v1";

  private final EntityManager em;
  private final References references;
  private final Owners owners;
  private final Customers customers;
  private final Products products;
  private final Pipelines pipelines;
  private final OpportunityEvents events;
  private final ActTime time;

  OpenOpportunity(
      EntityManager em,
      References references,
      Owners owners,
      Customers customers,
      Products products,
      Pipelines pipelines,
      OpportunityEvents events,
      ActTime time) {
    this.em = em;
    this.references = references;
    this.owners = owners;
    this.customers = customers;
    this.products = products;
    this.pipelines = pipelines;
    this.events = events;
    this.time = time;
  }

  @Transactional
  Outcome<Opportunity> open(OpportunityRequest request, Scope scope, Caller caller) {
    return references
        .unused(Opportunity.class, request.externalId())
        .then(_ -> openedAt(request))
        .then(
            at ->
                pipeline(request)
                    .then(
                        pipeline ->
                            Drafts.stage(request.stage(), pipeline)
                                .then(
                                    stage ->
                                        content(request, scope, caller)
                                            .map(
                                                content ->
                                                    Opportunity.open(
                                                        Ids.next(),
                                                        request.externalId(),
                                                        content,
                                                        pipeline.id(),
                                                        stage,
                                                        at.orElse(null))))))
        .map(
            opportunity -> {
              em.persist(opportunity);
              return events.append(
                  opportunity,
                  By.of(caller).act(TYPE, new OpportunityOpened(), opportunity.openedAt()));
            });
  }

  private Outcome<Optional<Instant>> openedAt(OpportunityRequest request) {
    return request.isProspect()
        ? Outcome.done(Optional.empty())
        : time.orNow("openedAt", request.openedAt()).map(Optional::of);
  }

  private Outcome<Pipeline> pipeline(OpportunityRequest request) {
    String reference = Objects.requireNonNullElse(request.pipeline(), Pipeline.DEFAULT);
    return References.resolve("pipeline", reference, pipelines.standing(Set.of(reference)));
  }

  private Outcome<Content> content(OpportunityRequest request, Scope scope, Caller caller) {
    return owners
        .find(request.owner(), scope, caller)
        .then(
            owner ->
                customers
                    .find("customer", request.customer(), scope)
                    .then(customer -> content(request, owner, customer)));
  }

  private Outcome<Content> content(OpportunityRequest request, UUID owner, UUID customer) {
    Set<String> named = Stream.ofNullable(request.product()).collect(Collectors.toSet());
    return References.resolve("product", request.product(), products.named(named))
        .then(product -> content(request, owner, customer, product));
  }

  private static Outcome<Content> content(
      OpportunityRequest request, UUID owner, UUID customer, Product product) {
    String currency = Drafts.currency(request.currency(), product);
    return Drafts.expected(request.expectedAmount(), currency)
        .map(
            amount ->
                new Content(
                    request.name(),
                    owner,
                    customer,
                    product == null ? null : product.id(),
                    currency,
                    amount,
                    request.expectedCloseOn(),
                    request.competitor()));
  }
}
