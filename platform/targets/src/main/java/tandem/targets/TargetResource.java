package tandem.targets;

import static tandem.web.Roles.ADMIN;
import static tandem.web.Roles.BACKFILL;
import static tandem.web.Roles.OPERATIONS_DIRECTOR;
import static tandem.web.Roles.OPERATIONS_MANAGER;
import static tandem.web.Roles.OPERATIONS_PRODUCT_MANAGER;
import static tandem.web.Roles.SALES_DIRECTOR;
import static tandem.web.Roles.SALES_MANAGER;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.web.Answers;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.history.History;
import tandem.web.history.HistoryEntry;
import tandem.web.idempotency.Idempotent;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;

/** {@code /api/v1/targets}: managers set them, everybody sees those that concern them. */
@Path(TargetResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "targets", description = "What metrics are to reach, set before their period begins.")
class TargetResource {

  static final String PATH = "/api/v1/targets";

  private final Targets targets;
  private final Caller caller;
  private final History history;
  private final SetTarget setTarget;
  private final AmendTarget amendTarget;
  private final WithdrawTarget withdrawTarget;
  private final BackfillTarget backfillTarget;

  TargetResource(
      Targets targets,
      Caller caller,
      History history,
      SetTarget setTarget,
      AmendTarget amendTarget,
      WithdrawTarget withdrawTarget,
      BackfillTarget backfillTarget) {
    this.targets = targets;
    this.caller = caller;
    this.history = history;
    this.setTarget = setTarget;
    this.amendTarget = amendTarget;
    this.withdrawTarget = withdrawTarget;
    this.backfillTarget = backfillTarget;
  }

  @GET
  @Transactional
  @RolesAllowed("**")
  @Operation(
      summary = "Targets that concern the caller, the latest first",
      description = "Those of the function, of the own team and region, and of all in reach.")
  @Parameter(name = "metric", description = "Id of a metric, such as revenue.")
  @Parameter(name = "dimension", description = "function, team, region or person.")
  @Parameter(name = "member", description = "Name of the team or region, or id of the person.")
  @Parameter(name = "withdrawn", description = "true or false.")
  @Parameter(name = "beginsTo", description = "And beginsFrom, endsFrom, endsTo: days.")
  public Page<TargetView> list(@BeanParam PageRequest request) {
    return targets.list(request, caller);
  }

  @GET
  @Path("{ref}")
  @Transactional
  @RolesAllowed("**")
  @Operation(summary = "One target, by id or external id")
  public Response one(@PathParam("ref") String reference) {
    return Answers.one(targets.one(reference, caller), TargetView::of);
  }

  @GET
  @Path("{ref}/history")
  @Transactional
  @RolesAllowed("**")
  @Operation(
      summary = "What happened to a target, oldest first",
      description = "With what it was after each change, and since when that was known.")
  public Page<HistoryEntry> history(
      @PathParam("ref") String reference, @BeanParam PageRequest request) {
    return history.of(Answers.orThrow(targets.one(reference, caller)).id(), request);
  }

  @POST
  @Idempotent
  @RolesAllowed({
    SALES_MANAGER,
    SALES_DIRECTOR,
    OPERATIONS_MANAGER,
    OPERATIONS_PRODUCT_MANAGER,
    OPERATIONS_DIRECTOR,
    ADMIN
  })
  @Operation(
      summary = "Set a target",
      description =
          "For a team or person in reach; for the function or a region by its director. A metric"
              + " and part have one target for any day.")
  public Response set(@NotNull @Valid TargetRequest request) {
    return Answers.created(PATH, setTarget.set(request, caller), TargetView::of);
  }

  @POST
  @Path("{ref}/amend")
  @Idempotent
  @RolesAllowed({
    SALES_MANAGER,
    SALES_DIRECTOR,
    OPERATIONS_MANAGER,
    OPERATIONS_PRODUCT_MANAGER,
    OPERATIONS_DIRECTOR,
    ADMIN
  })
  @Operation(
      summary = "Set a target otherwise",
      description = "A period is judged by what was known before it began.")
  public Response amend(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid TargetAmendment amendment) {
    return Answers.changed(
        amendTarget.amend(reference, ifMatch, amendment, caller), TargetView::of);
  }

  @POST
  @Path("{ref}/withdraw")
  @Idempotent
  @RolesAllowed({
    SALES_MANAGER,
    SALES_DIRECTOR,
    OPERATIONS_MANAGER,
    OPERATIONS_PRODUCT_MANAGER,
    OPERATIONS_DIRECTOR,
    ADMIN
  })
  @Operation(summary = "Withdraw a target")
  public Response withdraw(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid TargetWithdrawal withdrawal) {
    return Answers.changed(
        withdrawTarget.withdraw(reference, ifMatch, withdrawal, caller), TargetView::of);
  }

  @POST
  @Path("{ref}/backfill")
  @Idempotent
  @RolesAllowed(BACKFILL)
  @Operation(
      summary = "Say since when a target has been known",
      description =
          "Of one that was recorded without that day, by those with the right to backfill alone. It"
              + " judges the periods that began after it, and every answer that rests on it says so.")
  public Response backfill(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid TargetBackfill request) {
    return Answers.changed(
        backfillTarget.backfill(reference, ifMatch, request, caller), TargetView::of);
  }
}
