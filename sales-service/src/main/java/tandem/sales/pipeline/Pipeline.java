package tandem.sales.pipeline;

import static tandem.acts.Roles.ADMIN;

import jakarta.persistence.Entity;
import java.util.HashSet;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tandem.events.Bounds;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Recorded;
import tandem.records.Refusals;

/** A pipeline. */
@Entity
@Kind(
    name = "pipeline",
    plural = "pipelines",
    en = "Pipeline",
    zh = "销售管道",
    stays = true,
    example = "renewals",
    help = "The stages that an opportunity passes, in order; users define them.",
    begins = "defined",
    writes = ADMIN)
public class Pipeline extends Recorded {

  /** The external id of the pipeline of opportunities that name none. */
  public static final String DEFAULT = "default";

  @Field(en = "Name", zh = "名称", required = true, sort = true, filter = true, example = "Renewals")
  private String name;

  @Field(
      en = "Stages",
      zh = "阶段",
      required = true,
      fact = true,
      max = Bounds.STAGES,
      example = "Contacted",
      help = "All of them, in order.")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] stages;

  @Override
  protected void check(Refusals refusals) {
    if (new HashSet<>(stages()).size() < stages.length) {
      refusals.invalid("stages", "pipeline.stage-twice");
    }
  }

  /** In order, never empty. */
  public List<String> stages() {
    return List.of(stages);
  }
}
