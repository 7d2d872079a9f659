package tandem.sales.product;

import static tandem.web.Roles.ADMIN;
import static tandem.web.Roles.ANALYST;
import static tandem.web.Roles.SALES_DIRECTOR;
import static tandem.web.Roles.SALES_MANAGER;
import static tandem.web.Roles.SALES_REPRESENTATIVE;
import static tandem.web.Roles.SALES_SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.web.Answers;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.act.By;
import tandem.web.history.History;
import tandem.web.history.HistoryEntry;
import tandem.web.idempotency.Idempotent;
import tandem.web.paging.Listing;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;
import tandem.web.paging.Values;

@Path(ProductResource.PATH)
@Tag(name = "Products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProductResource {

  static final String PATH = "/api/v1/products";

  private static final Listing<Product> LISTING =
      Listing.of("p.id", Product::id)
          .sort("name", "p.name", Values.TEXT, Product::name)
          .filter("name", "p.name", Values.TEXT)
          .filter("externalId", "p.externalId", Values.TEXT)
          .filter("family", "p.family", Values.TEXT);

  private final Products products;
  private final RecordProduct record;
  private final AmendProduct amend;
  private final History history;
  private final Caller caller;

  ProductResource(
      Products products, RecordProduct record, AmendProduct amend, History history, Caller caller) {
    this.products = products;
    this.record = record;
    this.amend = amend;
    this.history = history;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({
    SALES_REPRESENTATIVE,
    SALES_SUPERVISOR,
    SALES_MANAGER,
    SALES_DIRECTOR,
    ANALYST,
    ADMIN
  })
  @Operation(
      summary = "List products",
      description = "Filters: `name`, `externalId`, `family`. Sorts: `id`, `name`.")
  public Page<ProductView> list(@BeanParam PageRequest request) {
    return products.list(LISTING.read(request));
  }

  @GET
  @Path("{product}")
  @Transactional
  @RolesAllowed({
    SALES_REPRESENTATIVE,
    SALES_SUPERVISOR,
    SALES_MANAGER,
    SALES_DIRECTOR,
    ANALYST,
    ADMIN
  })
  @Operation(summary = "One product, by its id or external id")
  public Response one(String product) {
    return Answers.one(products.one(product), ProductView::of);
  }

  @GET
  @Path("{product}/history")
  @Transactional
  @RolesAllowed({
    SALES_REPRESENTATIVE,
    SALES_SUPERVISOR,
    SALES_MANAGER,
    SALES_DIRECTOR,
    ANALYST,
    ADMIN
  })
  @Operation(summary = "What happened to a product, oldest first")
  public Page<HistoryEntry> history(String product, @BeanParam PageRequest request) {
    return history.of(Answers.orThrow(products.one(product)).id(), request);
  }

  @POST
  @Idempotent
  @RolesAllowed({SALES_DIRECTOR, ADMIN})
  @Operation(summary = "Record a product")
  public Response record(@NotNull @Valid ProductRequest request) {
    return Answers.created(PATH, record.record(request, By.of(caller)), ProductView::of);
  }

  @POST
  @Path("{product}/amend")
  @Idempotent
  @RolesAllowed({SALES_DIRECTOR, ADMIN})
  @Operation(summary = "Correct or complete a product")
  public Response amend(
      String product,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid ProductAmendment amendment) {
    return Answers.changed(
        amend.amend(product, amendment, ifMatch, By.of(caller)), ProductView::of);
  }
}
