package tandem.operations.servicecase;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.directory.Scopes;
import tandem.web.Answers;
import tandem.web.Caller;
import tandem.web.Roles;
import tandem.web.history.History;
import tandem.web.history.HistoryEntry;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;

/** Reading {@code /api/v1/cases}; its acts are in {@link CaseActs}. */
@Path(CaseResource.PATH)
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
    name = "cases",
    description =
        "Complaints, feedback, requests and after-sales, from their opening to their end.")
class CaseResource {

  static final String PATH = "/api/v1/cases";

  private final Cases cases;
  private final Scopes scopes;
  private final Caller caller;
  private final History history;

  CaseResource(Cases cases, Scopes scopes, Caller caller, History history) {
    this.cases = cases;
    this.scopes = scopes;
    this.caller = caller;
    this.history = history;
  }

  @GET
  @Operation(summary = "Cases in the caller's reach, the latest first")
  @Parameter(name = "state", description = "open, paused, resolved, closed or withdrawn.")
  @Parameter(name = "function", description = "sales or operations.")
  @Parameter(name = "category", description = "complaint, feedback, request or after-sales.")
  @Parameter(name = "severity", description = "Like segment.")
  @Parameter(name = "customer", description = "Id of the sales service, like deal.")
  @Parameter(name = "owner", description = "Id or external id of who has the case, or had it last.")
  @Parameter(name = "team", description = "That has the case, or had it last.")
  @Parameter(
      name = "resolutionDueTo",
      description = "And the like of openedAt, resolvedAt; with From: from then on.")
  public Page<CaseView> list(@BeanParam PageRequest request) {
    return cases.list(request, scopes.of(caller));
  }

  @GET
  @Path("{ref}")
  @Operation(summary = "One case, by id or external id")
  public Response one(@PathParam("ref") String reference) {
    return Answers.one(cases.one(reference, scopes.of(caller)), CaseView::of);
  }

  @GET
  @Path("{ref}/history")
  @Operation(summary = "What happened to a case, oldest first")
  public Page<HistoryEntry> history(
      @PathParam("ref") String reference, @BeanParam PageRequest request) {
    ServiceCase it = Answers.orThrow(cases.one(reference, scopes.of(caller)));
    return history.of(it.id(), request);
  }
}
