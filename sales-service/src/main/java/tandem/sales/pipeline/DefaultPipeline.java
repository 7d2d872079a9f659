package tandem.sales.pipeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import tandem.web.act.By;

/** Defines the pipeline that a new company begins with, so that it can sell at once. */
@ApplicationScoped
class DefaultPipeline {

  private static final PipelineRequest REQUEST =
      new PipelineRequest(Pipeline.DEFAULT, "Sales", List.of("Prospecting", "Engaging"));

  private final EntityManager em;
  private final DefinePipeline define;

  DefaultPipeline(EntityManager em, DefinePipeline define) {
    this.em = em;
    this.define = define;
  }

  /** Refused, and rightly, where it is there already. */
  @Transactional
  void define(@Observes StartupEvent start) {
    // One of several replicas that start at once.
    em.createNativeQuery("lock table pipeline in share row exclusive mode").executeUpdate();
    define.define(REQUEST, new By("sales-service", null));
  }
}
