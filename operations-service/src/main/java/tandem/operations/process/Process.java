package tandem.operations.process;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.OPERATIONS_DIRECTOR;
import static tandem.acts.Roles.OPERATIONS_PRODUCT_MANAGER;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.events.Bounds;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Recorded;
import tandem.records.Refusals;

/** A process as it is defined today; each amendment is a new edition. */
@Entity
@Table(name = "process")
@Kind(
    name = "process",
    plural = "processes",
    en = "Process",
    zh = "流程",
    stays = true,
    example = "delivery",
    begins = "defined",
    writes = {OPERATIONS_PRODUCT_MANAGER, OPERATIONS_DIRECTOR, ADMIN})
@SuppressWarnings("AvoidCommonTypeNames") // It is what the field calls it.
public class Process extends Recorded {

  @Field(en = "Name", zh = "名称", required = true, sort = true, filter = true, example = "Delivery")
  private String name;

  @Field(
      en = "Steps",
      zh = "步骤",
      fact = true,
      max = Bounds.PROCESS_STEPS,
      help = "In order; none for a process whose runs may take any step.")
  @ElementCollection
  @CollectionTable(name = "process_step", joinColumns = @JoinColumn(name = "process_id"))
  @OrderColumn(name = "ordinal")
  @BatchSize(size = 200)
  private List<ProcessStep> steps = new ArrayList<>();

  /** Milliseconds. */
  @Field(
      en = "Promised",
      zh = "承诺时长",
      fact = true,
      as = Field.As.DURATION,
      example = "PT72H",
      help = "How long a run may take; no promise if absent.")
  @Column(name = "promised_millis")
  private Long promised;

  @Field(en = "Edition", zh = "版次", readOnly = true, help = "One more with each amendment.")
  private int edition;

  @Override
  protected void settle() {
    edition++;
  }

  @Override
  protected void check(Refusals refusals) {
    Set<String> names = new HashSet<>();
    steps.stream()
        .map(ProcessStep::name)
        .filter(step -> !names.add(step))
        .findFirst()
        .ifPresent(step -> refusals.invalid("steps", "process.step-twice", step));
  }

  /** Refused where the process lists its steps, and not this one. */
  public Outcome<String> step(String step) {
    List<String> names = steps.stream().map(ProcessStep::name).toList();
    return names.isEmpty() || names.contains(step)
        ? Outcome.done(step)
        : Outcome.refused(
            Refusal.invalid("step", "process-run.unknown-step", step, String.join(", ", names)));
  }

  /** The names of those by which the customer gains; none where nobody has said which they are. */
  public Set<String> valueAddingSteps() {
    return steps.stream()
        .filter(ProcessStep::valueAdding)
        .map(ProcessStep::name)
        .collect(Collectors.toSet());
  }

  public int edition() {
    return edition;
  }
}
