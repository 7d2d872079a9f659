package tandem.sales.pipeline;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pipeline as the API shows it. */
@Schema(name = "Pipeline")
record PipelineView(UUID id, String externalId, String version, String name, List<String> stages) {

  static PipelineView of(Pipeline pipeline) {
    return new PipelineView(
        pipeline.id(),
        pipeline.externalId(),
        pipeline.version().toString(),
        pipeline.name(),
        pipeline.stages());
  }
}
