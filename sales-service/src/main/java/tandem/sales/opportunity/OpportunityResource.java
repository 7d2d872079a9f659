package tandem.sales.opportunity;

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

@Path(OpportunityResource.PATH)
@Tag(name = "Opportunities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OpportunityResource {

  static final String PATH = "/api/v1/opportunities";

  private static final Listing<Opportunity> LISTING =
      Listing.of("o.id", Opportunity::id)
          .sort("name", "o.name", Values.TEXT, Opportunity::name)
          .sort("openedAt", "o.openedAt", Values.INSTANT, Opportunity::openedAt)
          .sort("closedAt", "o.closedAt", Values.INSTANT, Opportunity::closedAt)
          .filter("name", "o.name", Values.TEXT)
          .filter("externalId", "o.externalId", Values.TEXT)
          .filter("state", "o.state", Values.oneOf(Opportunity.State.class))
          .filter("stage", "o.stage", Values.TEXT)
          .present("opened", "o.openedAt")
          .present("hasCustomer", "o.customer")
          .range("openedAt", "o.openedAt", Values.INSTANT)
          .range("closedAt", "o.closedAt", Values.INSTANT)
          .reference("owner", "o.owner", "(select p.externalId from Person p where p.id = o.owner)")
          .reference(
              "customer",
              "o.customer",
              "(select c.externalId from Customer c where c.id = o.customer)")
          .reference(
              "product", "o.product", "(select p.externalId from Product p where p.id = o.product)")
          .reference(
              "pipeline",
              "o.pipeline",
              "(select p.externalId from Pipeline p where p.id = o.pipeline)");

  private final Opportunities opportunities;
  private final OpenOpportunity open;
  private final AdvanceOpportunity advance;
  private final WinOpportunity win;
  private final LoseOpportunity lose;
  private final ReopenOpportunity reopen;
  private final AmendOpportunity amend;
  private final MergePatches patches;
  private final History history;
  private final Scopes scopes;
  private final Caller caller;

  OpportunityResource(
      Opportunities opportunities,
      OpenOpportunity open,
      AdvanceOpportunity advance,
      WinOpportunity win,
      LoseOpportunity lose,
      ReopenOpportunity reopen,
      AmendOpportunity amend,
      MergePatches patches,
      History history,
      Scopes scopes,
      Caller caller) {
    this.opportunities = opportunities;
    this.open = open;
    this.advance = advance;
    this.win = win;
    this.lose = lose;
    this.reopen = reopen;
    this.amend = amend;
    this.patches = patches;
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
      summary = "List opportunities",
      description =
          "Filters: `name`, `externalId`, `state` (open, won, lost), `stage`, `opened` (false: a"
              + " prospect that nobody has engaged), `hasCustomer`, `owner`, `customer`, `product`,"
              + " `pipeline`, `openedAtFrom`, `openedAtTo`, `closedAtFrom`, `closedAtTo`. Sorts:"
              + " `id`, `name`, `openedAt`, `closedAt`.")
  public Page<OpportunityView> list(@BeanParam PageRequest request) {
    return opportunities.list(LISTING.read(request), scopes.of(caller));
  }

  @GET
  @Path("{opportunity}")
  @Transactional
  @RolesAllowed({
    SALES_REPRESENTATIVE,
    SALES_SUPERVISOR,
    SALES_MANAGER,
    SALES_DIRECTOR,
    ANALYST,
    ADMIN
  })
  @Operation(summary = "One opportunity with its stages, by its id or external id")
  public Response one(String opportunity) {
    return Answers.one(opportunities.visible(opportunity, scopes.of(caller)), OpportunityView::of);
  }

  @GET
  @Path("{opportunity}/history")
  @Transactional
  @RolesAllowed({
    SALES_REPRESENTATIVE,
    SALES_SUPERVISOR,
    SALES_MANAGER,
    SALES_DIRECTOR,
    ANALYST,
    ADMIN
  })
  @Operation(summary = "What happened to an opportunity, oldest first")
  public Page<HistoryEntry> history(String opportunity, @BeanParam PageRequest request) {
    Opportunity found = Answers.orThrow(opportunities.visible(opportunity, scopes.of(caller)));
    return history.of(found.id(), request);
  }

  @POST
  @Idempotent
  @RolesAllowed({SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
  @Operation(summary = "Open an opportunity, or note a prospect")
  public Response open(@NotNull @Valid OpportunityRequest request) {
    return Answers.created(
        PATH, open.open(request, scopes.of(caller), caller), OpportunityView::of);
  }

  @POST
  @Path("{opportunity}/advance")
  @Idempotent
  @RolesAllowed({SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
  @Operation(summary = "Move an opportunity to another stage")
  public Response advance(
      String opportunity,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid AdvanceOpportunity.Request request) {
    return Answers.changed(
        advance.advance(opportunity, request, ifMatch, scopes.of(caller), By.of(caller)),
        OpportunityView::of);
  }

  @POST
  @Path("{opportunity}/win")
  @Idempotent
  @RolesAllowed({SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
  @Operation(summary = "Win an opportunity and close its deal")
  public Response win(
      String opportunity,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid WinOpportunity.Request request) {
    return Answers.changed(
        win.win(opportunity, request, ifMatch, scopes.of(caller), By.of(caller)),
        OpportunityView::of);
  }

  @POST
  @Path("{opportunity}/lose")
  @Idempotent
  @RolesAllowed({SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
  @Operation(summary = "Lose an opportunity")
  public Response lose(
      String opportunity,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid LoseOpportunity.Request request) {
    return Answers.changed(
        lose.lose(opportunity, request, ifMatch, scopes.of(caller), By.of(caller)),
        OpportunityView::of);
  }

  @POST
  @Path("{opportunity}/reopen")
  @Idempotent
  @RolesAllowed({SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
  @Operation(summary = "Open a closed opportunity again; the deal of a win is withdrawn")
  public Response reopen(
      String opportunity,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid ReopenOpportunity.Request request) {
    return Answers.changed(
        reopen.reopen(opportunity, request, ifMatch, scopes.of(caller), By.of(caller)),
        OpportunityView::of);
  }

  @PATCH
  @Path("{opportunity}")
  @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Idempotent
  @RolesAllowed({SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
  @Operation(summary = "Correct or complete an opportunity, or hand it over")
  public Response change(
      String opportunity,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull
          @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatches.MEDIA_TYPE,
                      schema = @Schema(implementation = OpportunityAmendment.class)))
          ObjectNode patch) {
    OpportunityAmendment amendment =
        patches.read(patch, OpportunityAmendment.class, OpportunityAmendment.Clearable.class);
    return Answers.changed(
        amend.amend(opportunity, amendment, ifMatch, scopes.of(caller), By.of(caller)),
        OpportunityView::of);
  }
}
