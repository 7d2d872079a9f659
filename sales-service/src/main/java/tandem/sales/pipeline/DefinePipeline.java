package tandem.sales.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import tandem.events.sales.PipelineDefined;
import tandem.outbox.Ids;
import tandem.outbox.Outbox;
import tandem.web.Outcome;
import tandem.web.act.By;
import tandem.web.act.References;

/** Defines a pipeline and its stages. */
@ApplicationScoped
class DefinePipeline {

  private static final String TYPE = "sales.pipeline.defined.v1";

  private final EntityManager em;
  private final References references;
  private final Outbox outbox;

  DefinePipeline(EntityManager em, References references, Outbox outbox) {
    this.em = em;
    this.references = references;
    this.outbox = outbox;
  }

  @Transactional
  Outcome<Pipeline> define(PipelineRequest request, By by) {
    return references
        .unused(Pipeline.class, request.externalId())
        .then(
            _ ->
                Pipeline.define(Ids.next(), request.externalId(), request.name(), request.stages()))
        .map(
            pipeline -> {
              em.persist(pipeline);
              outbox.append(pipeline, by.act(TYPE, new PipelineDefined(), null), pipeline.facts());
              outbox.name(Pipeline.KIND, pipeline.id(), pipeline.name());
              return pipeline;
            });
  }
}
