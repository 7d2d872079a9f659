package tandem.operations.processrun;

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
import java.util.List;
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

/** Reading {@code /api/v1/process-runs}; its acts are in {@link ProcessRunActs}. */
@Path(ProcessRunResource.PATH)
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
@Tag(name = "process-runs", description = "Work as it was done, step by step.")
class ProcessRunResource {

  static final String PATH = "/api/v1/process-runs";

  private final Runs runs;
  private final Scopes scopes;
  private final Caller caller;
  private final History history;

  ProcessRunResource(Runs runs, Scopes scopes, Caller caller, History history) {
    this.runs = runs;
    this.scopes = scopes;
    this.caller = caller;
    this.history = history;
  }

  @GET
  @Operation(summary = "Runs in the caller's reach, the latest first")
  @Parameter(name = "state", description = "requested, started, completed or abandoned.")
  @Parameter(name = "process", description = "Id or external id.")
  @Parameter(name = "customer", description = "Id of the sales service, like deal.")
  @Parameter(name = "team", description = "That has the run, or had it last.")
  @Parameter(name = "requestedAtFrom", description = "And requestedAtTo, endedAtFrom, endedAtTo.")
  public Page<RunView> list(@BeanParam PageRequest request) {
    return runs.list(request, scopes.of(caller));
  }

  @GET
  @Path("{ref}")
  @Operation(summary = "One run, by id or external id")
  public Response one(@PathParam("ref") String reference) {
    return Answers.one(runs.one(reference, scopes.of(caller)), RunView::of);
  }

  @GET
  @Path("{ref}/steps")
  @Operation(summary = "The steps that a run has taken, in order")
  public List<StepView> steps(@PathParam("ref") String reference) {
    return StepView.of(Answers.orThrow(runs.one(reference, scopes.of(caller))));
  }

  @GET
  @Path("{ref}/history")
  @Operation(summary = "What happened to a run, oldest first")
  public Page<HistoryEntry> history(
      @PathParam("ref") String reference, @BeanParam PageRequest request) {
    ProcessRun run = Answers.orThrow(runs.one(reference, scopes.of(caller)));
    return history.of(run.id(), request);
  }
}
