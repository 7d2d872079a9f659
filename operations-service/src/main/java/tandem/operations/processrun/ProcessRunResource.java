package tandem.operations.processrun;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tandem.records.RecordResource;

/** Work as it was done, step by step. */
@Path("/api/v1/process-runs")
class ProcessRunResource extends RecordResource<ProcessRun> {

  @GET
  @Path("{reference}/steps")
  @Authenticated
  @RunOnVirtualThread
  @Transactional
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The steps that a run has taken, in order")
  public List<StepView> steps(@PathParam("reference") String reference) {
    return StepView.of(found(reference).course);
  }
}
