package tandem.operations.process;

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

/** {@code /api/v1/processes}. */
@Path(ProcessResource.PATH)
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
@Tag(name = "processes", description = "How work is done: steps, and the time promised.")
class ProcessResource {

  static final String PATH = "/api/v1/processes";

  private final Processes processes;
  private final History history;
  private final Caller caller;
  private final DefineProcess defineProcess;
  private final AmendProcess amendProcess;

  ProcessResource(
      Processes processes,
      History history,
      Caller caller,
      DefineProcess defineProcess,
      AmendProcess amendProcess) {
    this.processes = processes;
    this.history = history;
    this.caller = caller;
    this.defineProcess = defineProcess;
    this.amendProcess = amendProcess;
  }

  @GET
  @Operation(summary = "The processes")
  @Parameter(name = "name", description = "Like externalId; may be given more than once.")
  public Page<ProcessView> list(@BeanParam PageRequest request) {
    return processes.list(request);
  }

  @POST
  @RolesAllowed({Roles.OPERATIONS_PRODUCT_MANAGER, Roles.OPERATIONS_DIRECTOR, Roles.ADMIN})
  @Idempotent
  @Operation(summary = "Define a process")
  public Response define(@NotNull @Valid ProcessRequest request) {
    return Answers.created(PATH, defineProcess.define(request, By.of(caller)), ProcessView::of);
  }

  @GET
  @Path("{ref}")
  @Operation(summary = "One process, by id or external id")
  public Response one(@PathParam("ref") String reference) {
    return Answers.one(processes.one(reference), ProcessView::of);
  }

  @GET
  @Path("{ref}/history")
  @Operation(summary = "The editions of a process, oldest first")
  public Page<HistoryEntry> history(
      @PathParam("ref") String reference, @BeanParam PageRequest request) {
    return history.of(Answers.orThrow(processes.one(reference)).id(), request);
  }

  @POST
  @Path("{ref}/amend")
  @RolesAllowed({Roles.OPERATIONS_PRODUCT_MANAGER, Roles.OPERATIONS_DIRECTOR, Roles.ADMIN})
  @Idempotent
  @Operation(summary = "Make a new edition of a process")
  public Response amend(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid ProcessAmendment request) {
    return Answers.changed(
        amendProcess.amend(reference, ifMatch, request, By.of(caller)), ProcessView::of);
  }
}
