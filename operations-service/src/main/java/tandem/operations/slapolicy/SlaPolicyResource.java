package tandem.operations.slapolicy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import tandem.web.Roles;
import tandem.web.act.By;
import tandem.web.history.History;
import tandem.web.history.HistoryEntry;
import tandem.web.idempotency.Idempotent;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;

/** {@code /api/v1/sla-policies}. */
@Path(SlaPolicyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
  Roles.OPERATIONS_JUNIOR,
  Roles.OPERATIONS_SENIOR,
  Roles.OPERATIONS_MANAGER,
  Roles.OPERATIONS_PRODUCT_MANAGER,
  Roles.OPERATIONS_DIRECTOR,
  Roles.ANALYST,
  Roles.ADMIN
})
@Tag(
    name = "sla-policies",
    description = "Within how much working time cases are answered and resolved.")
class SlaPolicyResource {

  static final String PATH = "/api/v1/sla-policies";

  private final SlaPolicies policies;
  private final History history;
  private final Caller caller;
  private final DefineSlaPolicy definePolicy;
  private final AmendSlaPolicy amendPolicy;

  SlaPolicyResource(
      SlaPolicies policies,
      History history,
      Caller caller,
      DefineSlaPolicy definePolicy,
      AmendSlaPolicy amendPolicy) {
    this.policies = policies;
    this.history = history;
    this.caller = caller;
    this.definePolicy = definePolicy;
    this.amendPolicy = amendPolicy;
  }

  @GET
  @Operation(summary = "The policies")
  @Parameter(name = "name", description = "Like externalId; may be given more than once.")
  public Page<SlaPolicyView> list(@BeanParam PageRequest request) {
    return policies.list(request);
  }

  @POST
  @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.OPERATIONS_DIRECTOR, Roles.ADMIN})
  @Idempotent
  @Operation(summary = "Define a policy")
  public Response define(@NotNull @Valid SlaPolicyRequest request) {
    return Answers.created(PATH, definePolicy.define(request, By.of(caller)), SlaPolicyView::of);
  }

  @GET
  @Path("{ref}")
  @Operation(summary = "One policy, by id or external id")
  public Response one(@PathParam("ref") String reference) {
    return Answers.one(policies.one(reference), SlaPolicyView::of);
  }

  @GET
  @Path("{ref}/history")
  @Operation(summary = "The editions of a policy, oldest first")
  public Page<HistoryEntry> history(
      @PathParam("ref") String reference, @BeanParam PageRequest request) {
    return history.of(Answers.orThrow(policies.one(reference)).id(), request);
  }

  @POST
  @Path("{ref}/amend")
  @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.OPERATIONS_DIRECTOR, Roles.ADMIN})
  @Idempotent
  @Operation(summary = "Make a new edition of a policy, in force from a day on")
  public Response amend(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid SlaPolicyAmendment request) {
    return Answers.changed(
        amendPolicy.amend(reference, ifMatch, request, By.of(caller)), SlaPolicyView::of);
  }
}
