package tandem.sales.pipeline;

import jakarta.persistence.Entity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tandem.events.sales.PipelineFacts;
import tandem.outbox.Aggregate;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** A pipeline. A stage in which open work stands cannot be taken away. */
@Entity
public class Pipeline extends Aggregate {

  static final String KIND = "pipeline";

  /** The external id of the pipeline of opportunities that name none. */
  public static final String DEFAULT = "default";

  private String name;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] stages;

  protected Pipeline() {}

  private Pipeline(UUID id, String externalId, String name, List<String> stages) {
    super(id, externalId);
    this.name = name;
    this.stages = stages.toArray(String[]::new);
  }

  static Outcome<Pipeline> define(UUID id, String externalId, String name, List<String> stages) {
    return distinct(stages).map(valid -> new Pipeline(id, externalId, name, valid));
  }

  /**
   * @param inUse the stages in which open work stands
   */
  Outcome<Pipeline> amend(String newName, List<String> newStages, Set<String> inUse) {
    return distinct(newStages)
        .then(valid -> keeping(inUse, valid))
        .map(
            valid -> {
              name = newName;
              stages = valid.toArray(String[]::new);
              return this;
            });
  }

  private static Outcome<List<String>> distinct(List<String> stages) {
    return new HashSet<>(stages).size() == stages.size()
        ? Outcome.done(stages)
        : Outcome.refused(Refusal.invalid("stages", "pipeline.stage-twice"));
  }

  private static Outcome<List<String>> keeping(Set<String> inUse, List<String> stages) {
    return inUse.stream()
        .filter(stage -> !stages.contains(stage))
        .sorted()
        .findFirst()
        .map(
            stage ->
                Outcome.<List<String>>refused(Refusal.conflict("pipeline.stage-in-use", stage)))
        .orElseGet(() -> Outcome.done(stages));
  }

  PipelineFacts facts() {
    return new PipelineFacts(stages());
  }

  @Override
  public String kind() {
    return KIND;
  }

  String name() {
    return name;
  }

  /** In order, never empty. */
  public List<String> stages() {
    return List.of(stages);
  }
}
