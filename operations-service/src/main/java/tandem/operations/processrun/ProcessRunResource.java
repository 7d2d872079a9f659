package tandem.operations.processrun;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tandem.records.RecordResource;
import tandem.web.IfMatch;
import tandem.web.idempotency.Idempotent;

/** Work as it was done, step by step. */
@Path("/api/v1/process-runs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProcessRunResource extends RecordResource<ProcessRun> {

  private final StartRun startRun;
  private final StartStep startStep;
  private final CompleteStep completeStep;
  private final ReworkStep reworkStep;
  private final CompleteRun completeRun;
  private final AbandonRun abandonRun;

  ProcessRunResource(
      StartRun startRun,
      StartStep startStep,
      CompleteStep completeStep,
      ReworkStep reworkStep,
      CompleteRun completeRun,
      AbandonRun abandonRun) {
    this.startRun = startRun;
    this.startStep = startStep;
    this.completeStep = completeStep;
    this.reworkStep = reworkStep;
    this.completeRun = completeRun;
    this.abandonRun = abandonRun;
  }

  @GET
  @Path("{reference}/steps")
  @Authenticated
  @Transactional
  @Operation(summary = "The steps that a run has taken, in order")
  public List<StepView> steps(@PathParam("reference") String reference) {
    return StepView.of(found(reference).course);
  }

  @POST
  @Path("{reference}/start")
  @Idempotent
  @Authenticated
  @Operation(summary = "Take a run on")
  public Response start(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid TakeRequest request) {
    return act("started", reference, ifMatch, run -> startRun.start(run, request));
  }

  @POST
  @Path("{reference}/steps")
  @Idempotent
  @Authenticated
  @Operation(summary = "Begin a step")
  public Response startStep(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid StepRequest request) {
    return act("step-started", reference, ifMatch, run -> startStep.start(run, request));
  }

  @POST
  @Path("{reference}/steps/complete")
  @Idempotent
  @Authenticated
  @Operation(summary = "Complete the latest step of a name that is under way")
  public Response completeStep(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid StepDone request) {
    return act("step-completed", reference, ifMatch, run -> completeStep.complete(run, request));
  }

  @POST
  @Path("{reference}/rework")
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Send a step back",
      description = "The step begins again at once and counts as one step more.")
  public Response rework(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid ReworkRequest request) {
    return act("reworked", reference, ifMatch, run -> reworkStep.rework(run, request));
  }

  @POST
  @Path("{reference}/complete")
  @Idempotent
  @Authenticated
  @Operation(summary = "Complete a run, with every step that is under way")
  public Response complete(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid RunDone request) {
    return act("completed", reference, ifMatch, run -> completeRun.complete(run, request));
  }

  @POST
  @Path("{reference}/abandon")
  @Idempotent
  @Authenticated
  @Operation(summary = "End a run without its being done")
  public Response abandon(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid AbandonRequest request) {
    return act("abandoned", reference, ifMatch, run -> abandonRun.abandon(run, request));
  }
}
