package tandem.sales.pipeline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import tandem.acts.By;
import tandem.records.RecordActs;

/** Defines the pipeline that a new company begins with, so that it can sell at once. */
@ApplicationScoped
class DefaultPipeline {

  private final Pipelines pipelines;
  private final RecordActs acts;

  DefaultPipeline(Pipelines pipelines, RecordActs acts) {
    this.pipelines = pipelines;
    this.acts = acts;
  }

  /** Refused, and rightly, where it is there already. */
  @Transactional
  void define(@Observes StartupEvent start) {
    // One of several replicas that start at once.
    pipelines
        .getEntityManager()
        .createNativeQuery("lock table pipeline in share row exclusive mode")
        .executeUpdate();
    ObjectNode pipeline =
        JsonNodeFactory.instance
            .objectNode()
            .put("externalId", Pipeline.DEFAULT)
            .put("name", "Sales");
    pipeline.putArray("stages").add("Prospecting").add("Engaging");
    acts.create(pipelines, pipeline, new By("sales-service", null));
  }
}
