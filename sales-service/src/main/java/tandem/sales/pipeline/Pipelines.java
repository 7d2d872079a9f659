package tandem.sales.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import tandem.records.Records;
import tandem.records.Refusals;

/** The pipelines. A stage in which open work stands cannot be taken away. */
@ApplicationScoped
public class Pipelines extends Records<Pipeline> {

  private final Instance<StageUse> uses;

  Pipelines(Instance<StageUse> uses) {
    this.uses = uses;
  }

  /**
   * The pipelines that references name, with one query; their stages stay until the transaction
   * ends.
   */
  public Map<String, Pipeline> standing(Collection<String> names) {
    return shared(names);
  }

  /** The pipeline of a record; its stages stay until the transaction ends. */
  public Pipeline standing(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_READ);
  }

  @Override
  protected void check(Pipeline pipeline, Refusals refusals) {
    uses.stream()
        .flatMap(use -> use.standingIn(pipeline.id()).stream())
        .filter(stage -> !pipeline.stages().contains(stage))
        .sorted()
        .findFirst()
        .ifPresent(stage -> refusals.conflict("pipeline.stage-in-use", stage));
  }
}
