package tandem.sales.customer;

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
import tandem.directory.Scopes;
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

@Path(CustomerResource.PATH)
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CustomerResource {

  static final String PATH = "/api/v1/customers";

  private static final Listing<Customer> LISTING =
      Listing.of("c.id", Customer::id)
          .sort("name", "c.name", Values.TEXT, Customer::name)
          .filter("name", "c.name", Values.TEXT)
          .filter("externalId", "c.externalId", Values.TEXT)
          .filter("segment", "c.segment", Values.TEXT)
          .filter("region", "c.region", Values.TEXT)
          .filter("industry", "c.industry", Values.TEXT)
          .reference("owner", "c.owner", "(select p.externalId from Person p where p.id = c.owner)")
          .reference(
              "parent", "c.parent", "(select p.externalId from Customer p where p.id = c.parent)");

  private final Customers customers;
  private final RecordCustomer record;
  private final AmendCustomer amend;
  private final History history;
  private final Scopes scopes;
  private final Caller caller;

  CustomerResource(
      Customers customers,
      RecordCustomer record,
      AmendCustomer amend,
      History history,
      Scopes scopes,
      Caller caller) {
    this.customers = customers;
    this.record = record;
    this.amend = amend;
    this.history = history;
    this.scopes = scopes;
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
      summary = "List customers",
      description =
          "Filters: `name`, `externalId`, `segment`, `region`, `industry`, `owner`, `parent`."
              + " Sorts: `id`, `name`.")
  public Page<CustomerView> list(@BeanParam PageRequest request) {
    return customers.list(LISTING.read(request), scopes.of(caller));
  }

  @GET
  @Path("{customer}")
  @Transactional
  @RolesAllowed({
    SALES_REPRESENTATIVE,
    SALES_SUPERVISOR,
    SALES_MANAGER,
    SALES_DIRECTOR,
    ANALYST,
    ADMIN
  })
  @Operation(summary = "One customer, by its id or external id")
  public Response one(String customer) {
    return Answers.one(customers.visible(customer, scopes.of(caller)), CustomerView::of);
  }

  @GET
  @Path("{customer}/history")
  @Transactional
  @RolesAllowed({
    SALES_REPRESENTATIVE,
    SALES_SUPERVISOR,
    SALES_MANAGER,
    SALES_DIRECTOR,
    ANALYST,
    ADMIN
  })
  @Operation(summary = "What happened to a customer, oldest first")
  public Page<HistoryEntry> history(String customer, @BeanParam PageRequest request) {
    Customer found = Answers.orThrow(customers.visible(customer, scopes.of(caller)));
    return history.of(found.id(), request);
  }

  @POST
  @Idempotent
  @RolesAllowed({SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
  @Operation(summary = "Record a customer")
  public Response record(@NotNull @Valid CustomerRequest request) {
    return Answers.created(
        PATH, record.record(request, scopes.of(caller), By.of(caller)), CustomerView::of);
  }

  @POST
  @Path("{customer}/amend")
  @Idempotent
  @RolesAllowed({SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
  @Operation(summary = "Correct or complete a customer")
  public Response amend(
      String customer,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid CustomerAmendment amendment) {
    return Answers.changed(
        amend.amend(customer, amendment, ifMatch, scopes.of(caller), By.of(caller)),
        CustomerView::of);
  }
}
