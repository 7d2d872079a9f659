package tandem.sales.deal;

import static tandem.web.Roles.ADMIN;
import static tandem.web.Roles.ANALYST;
import static tandem.web.Roles.SALES_DIRECTOR;
import static tandem.web.Roles.SALES_MANAGER;
import static tandem.web.Roles.SALES_REPRESENTATIVE;
import static tandem.web.Roles.SALES_SUPERVISOR;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.directory.Scopes;
import tandem.web.Answers;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.MergePatches;
import tandem.web.act.By;
import tandem.web.history.History;
import tandem.web.history.HistoryEntry;
import tandem.web.idempotency.Idempotent;
import tandem.web.paging.Listing;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;
import tandem.web.paging.Values;

@Path(DealResource.PATH)
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DealResource {

  static final String PATH = "/api/v1/deals";

  private static final Listing<Deal> LISTING =
      Listing.of("d.id", Deal::id)
          .sort("closedAt", "d.closedAt", Values.INSTANT, Deal::closedAt)
          .filter("externalId", "d.externalId", Values.TEXT)
          .filter("state", "d.state", Values.oneOf(Deal.State.class))
          .filter("currency", "d.currency", Values.TEXT)
          .range("closedAt", "d.closedAt", Values.INSTANT)
          .reference(
              "customer",
              "d.customer",
              "(select c.externalId from Customer c where c.id = d.customer)")
          .reference(
              "opportunity",
              "d.opportunity",
              "(select o.externalId from Opportunity o where o.id = d.opportunity)")
          .byDefault("-closedAt");

  private final Deals deals;
  private final MakeDeal make;
  private final AmendDeal amend;
  private final MergePatches patches;
  private final RefundDeal refund;
  private final CancelDeal cancel;
  private final History history;
  private final Scopes scopes;
  private final Caller caller;

  DealResource(
      Deals deals,
      MakeDeal make,
      AmendDeal amend,
      MergePatches patches,
      RefundDeal refund,
      CancelDeal cancel,
      History history,
      Scopes scopes,
      Caller caller) {
    this.deals = deals;
    this.make = make;
    this.amend = amend;
    this.patches = patches;
    this.refund = refund;
    this.cancel = cancel;
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
      summary = "List deals, the last ones first",
      description =
          "Filters: `externalId`, `state`, `currency`, `customer`, `opportunity`, `closedAtFrom`,"
              + " `closedAtTo`. Sorts: `id`, `closedAt`.")
  public Page<DealView> list(@BeanParam PageRequest request) {
    return deals.list(LISTING.read(request), scopes.of(caller));
  }

  @GET
  @Path("{deal}")
  @Transactional
  @RolesAllowed({
    SALES_REPRESENTATIVE,
    SALES_SUPERVISOR,
    SALES_MANAGER,
    SALES_DIRECTOR,
    ANALYST,
    ADMIN
  })
  @Operation(summary = "One deal, by its id or external id")
  public Response one(String deal) {
    return Answers.one(deals.visible(deal, scopes.of(caller)), DealView::of);
  }

  @GET
  @Path("{deal}/history")
  @Transactional
  @RolesAllowed({
    SALES_REPRESENTATIVE,
    SALES_SUPERVISOR,
    SALES_MANAGER,
    SALES_DIRECTOR,
    ANALYST,
    ADMIN
  })
  @Operation(summary = "What happened to a deal, oldest first")
  public Page<HistoryEntry> history(String deal, @BeanParam PageRequest request) {
    return history.of(Answers.orThrow(deals.visible(deal, scopes.of(caller))).id(), request);
  }

  @POST
  @Idempotent
  @RolesAllowed({SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
  @Operation(summary = "Make a deal that no opportunity led to")
  public Response make(@NotNull @Valid DealRequest request) {
    return Answers.created(
        PATH, make.make(request, scopes.of(caller), By.of(caller)), DealView::of);
  }

  @PATCH
  @Path("{deal}")
  @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Idempotent
  @RolesAllowed({SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
  @Operation(summary = "Correct or renegotiate a deal; the new terms count from its closing on")
  public Response change(
      String deal,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull
          @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatches.MEDIA_TYPE,
                      schema = @Schema(implementation = DealAmendment.class)))
          ObjectNode patch) {
    DealAmendment amendment =
        patches.read(patch, DealAmendment.class, DealAmendment.Clearable.class);
    return Answers.changed(
        amend.amend(deal, amendment, ifMatch, scopes.of(caller), By.of(caller)), DealView::of);
  }

  @POST
  @Path("{deal}/refund")
  @Idempotent
  @RolesAllowed({SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
  @Operation(summary = "Give back an amount, what is left of a line, or all that is left")
  public Response refund(
      String deal,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid RefundRequest request) {
    return Answers.changed(
        refund.refund(deal, request, ifMatch, scopes.of(caller), By.of(caller)), DealView::of);
  }

  @POST
  @Path("{deal}/cancel")
  @Idempotent
  @RolesAllowed({SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
  @Operation(summary = "Cancel what is left of a deal")
  public Response cancel(
      String deal,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid CancellationRequest request) {
    return Answers.changed(
        cancel.cancel(deal, request, ifMatch, scopes.of(caller), By.of(caller)), DealView::of);
  }
}
