package tandem.operations.processrun;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tandem.records.RecordResource;
import tandem.web.paging.PageRequest;

/** Work as it was done, step by step. */
@Path("/api/v1/process-runs")
class ProcessRunResource extends RecordResource<ProcessRun> {

  @Inject RunLog log;

  /** Also as an event log. */
  @Override
  @GET
  @Authenticated
  @RunOnVirtualThread
  @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson", RunLog.MEDIA_TYPE})
  public Response list(@BeanParam PageRequest request, @Context Request http) {
    return asksFor(http, log) ? file(request, log) : super.list(request, http);
  }

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
