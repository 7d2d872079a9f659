package tandem.operations.processrun;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.directory.Scopes;
import tandem.web.Answers;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.Roles;
import tandem.web.idempotency.Idempotent;

/** The acts on {@code /api/v1/process-runs}. */
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
  Roles.ADMIN
})
@Tag(name = "process-runs")
class ProcessRunActs {

  private final Scopes scopes;
  private final Caller caller;
  private final RequestRun requestRun;
  private final StartRun startRun;
  private final StartStep startStep;
  private final CompleteStep completeStep;
  private final ReworkStep reworkStep;
  private final CompleteRun completeRun;
  private final AbandonRun abandonRun;
  private final AmendRun amendRun;

  ProcessRunActs(
      Scopes scopes,
      Caller caller,
      RequestRun requestRun,
      StartRun startRun,
      StartStep startStep,
      CompleteStep completeStep,
      ReworkStep reworkStep,
      CompleteRun completeRun,
      AbandonRun abandonRun,
      AmendRun amendRun) {
    this.scopes = scopes;
    this.caller = caller;
    this.requestRun = requestRun;
    this.startRun = startRun;
    this.startStep = startStep;
    this.completeStep = completeStep;
    this.reworkStep = reworkStep;
    this.completeRun = completeRun;
    this.abandonRun = abandonRun;
    this.amendRun = amendRun;
  }

  @POST
  @Idempotent
  @Operation(summary = "Ask for a run of a process")
  public Response request(@NotNull @Valid RunRequest request) {
    return Answers.created(
        ProcessRunResource.PATH, requestRun.request(request, caller), RunView::of);
  }

  @POST
  @Path("{ref}/start")
  @Idempotent
  @Operation(summary = "Take a run on")
  public Response start(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid TakeRequest request) {
    return answer(startRun.start(reference, ifMatch, request, scopes.of(caller), caller));
  }

  @POST
  @Path("{ref}/steps")
  @Idempotent
  @Operation(summary = "Begin a step")
  public Response startStep(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid StepRequest request) {
    return answer(startStep.start(reference, ifMatch, request, scopes.of(caller), caller));
  }

  @POST
  @Path("{ref}/steps/complete")
  @Idempotent
  @Operation(summary = "Complete the latest step of a name that is under way")
  public Response completeStep(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid StepDone request) {
    return answer(completeStep.complete(reference, ifMatch, request, scopes.of(caller), caller));
  }

  @POST
  @Path("{ref}/rework")
  @Idempotent
  @Operation(
      summary = "Send a step back",
      description = "The step begins again at once and counts as one step more.")
  public Response rework(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid ReworkRequest request) {
    return answer(reworkStep.rework(reference, ifMatch, request, scopes.of(caller), caller));
  }

  @POST
  @Path("{ref}/complete")
  @Idempotent
  @Operation(summary = "Complete a run, with every step that is under way")
  public Response complete(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid RunDone request) {
    return answer(completeRun.complete(reference, ifMatch, request, scopes.of(caller), caller));
  }

  @POST
  @Path("{ref}/abandon")
  @Idempotent
  @Operation(summary = "End a run without its being done")
  public Response abandon(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid AbandonRequest request) {
    return answer(abandonRun.abandon(reference, ifMatch, request, scopes.of(caller), caller));
  }

  @POST
  @Path("{ref}/amend")
  @Idempotent
  @Operation(summary = "Correct what was recorded of a run")
  public Response amend(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid AmendRequest request) {
    return answer(amendRun.amend(reference, ifMatch, request, scopes.of(caller), caller));
  }

  private static Response answer(Outcome<ProcessRun> outcome) {
    return Answers.changed(outcome, RunView::of);
  }
}
