package tandem.sales.pipeline;

import jakarta.ws.rs.Path;
import tandem.records.RecordResource;

@Path("/api/v1/pipelines")
class PipelineResource extends RecordResource<Pipeline> {}
