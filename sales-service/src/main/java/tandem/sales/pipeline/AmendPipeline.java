package tandem.sales.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.events.sales.PipelineAmended;
import tandem.outbox.Outbox;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.By;

/** Renames a pipeline, or changes its stages. */
@ApplicationScoped
class AmendPipeline {

  private static final String TYPE = "sales.pipeline.amended.v1";

  private final Pipelines pipelines;
  private final Instance<StageUse> uses;
  private final Outbox outbox;

  AmendPipeline(Pipelines pipelines, Instance<StageUse> uses, Outbox outbox) {
    this.pipelines = pipelines;
    this.uses = uses;
    this.outbox = outbox;
  }

  @Transactional
  Outcome<Pipeline> amend(String reference, PipelineAmendment amendment, IfMatch ifMatch, By by) {
    return pipelines
        .locked(reference)
        .then(ifMatch::on)
        .then(pipeline -> amended(pipeline, amendment))
        .map(
            pipeline -> {
              outbox.append(
                  pipeline,
                  by.act(TYPE, new PipelineAmended(amendment.reason()), null),
                  pipeline.facts());
              outbox.name(Pipeline.KIND, pipeline.id(), pipeline.name());
              return pipeline;
            });
  }

  private Outcome<Pipeline> amended(Pipeline pipeline, PipelineAmendment amendment) {
    String name = amendment.name() == null ? pipeline.name() : amendment.name();
    List<String> stages = amendment.stages() == null ? pipeline.stages() : amendment.stages();
    Set<String> inUse =
        uses.stream()
            .flatMap(use -> use.standingIn(pipeline.id()).stream())
            .collect(Collectors.toSet());
    return pipeline.amend(name, stages, inUse);
  }
}
