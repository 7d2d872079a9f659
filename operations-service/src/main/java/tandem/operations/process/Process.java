package tandem.operations.process;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import tandem.events.Bounds;
import tandem.events.operations.ProcessFacts;
import tandem.outbox.Aggregate;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** A process as it is defined today; each amendment is a new edition. */
@Entity
@Table(name = "process")
@SuppressWarnings("AvoidCommonTypeNames") // It is what the field calls it.
public class Process extends Aggregate {

  public static final String KIND = "process";

  private static final Duration LONGEST = Duration.ofMinutes(Bounds.PROMISE_MINUTES);

  private String name;

  @Column(name = "promised_millis")
  private Long promisedMillis;

  private int edition;

  @Column(name = "import_hash")
  private String importHash;

  @ElementCollection
  @CollectionTable(name = "process_step", joinColumns = @JoinColumn(name = "process_id"))
  @OrderColumn(name = "ordinal")
  @BatchSize(size = 200)
  private List<ProcessStep> steps = new ArrayList<>();

  protected Process() {}

  private Process(UUID id, String externalId) {
    super(id, externalId);
  }

  /** How a process is defined. */
  record Definition(String name, List<ProcessStep> steps, Duration promised) {}

  static Outcome<Process> define(UUID id, String externalId, Definition definition) {
    return new Process(id, externalId).amend(definition);
  }

  Outcome<Process> amend(Definition definition) {
    return checked(definition)
        .map(
            valid -> {
              name = valid.name();
              promisedMillis = valid.promised() == null ? null : valid.promised().toMillis();
              steps.clear();
              steps.addAll(valid.steps());
              edition++;
              return this;
            });
  }

  private static Outcome<Definition> checked(Definition definition) {
    Duration promised = definition.promised();
    if (promised != null && promised.compareTo(Duration.ofMillis(1)) < 0) {
      return Outcome.refused(Refusal.invalid("promised", "process.promise"));
    }
    if (promised != null && promised.compareTo(LONGEST) > 0) {
      return Outcome.refused(Refusal.invalid("promised", "process.promise-too-long", LONGEST));
    }
    Set<String> names = new HashSet<>();
    for (ProcessStep step : definition.steps()) {
      if (!names.add(step.name())) {
        return Outcome.refused(Refusal.invalid("steps", "process.step-twice", step.name()));
      }
    }
    return Outcome.done(definition);
  }

  /** Refused where the process lists its steps, and not this one. */
  public Outcome<String> step(String step) {
    List<String> names = steps.stream().map(ProcessStep::name).toList();
    return names.isEmpty() || names.contains(step)
        ? Outcome.done(step)
        : Outcome.refused(
            Refusal.invalid("step", "process-run.unknown-step", step, String.join(", ", names)));
  }

  ProcessFacts facts() {
    return new ProcessFacts(
        steps.stream().map(s -> new ProcessFacts.Step(s.name(), s.valueAdding())).toList(),
        promisedMillis);
  }

  @Override
  public String kind() {
    return KIND;
  }

  public String name() {
    return name;
  }

  public int edition() {
    return edition;
  }

  List<ProcessStep> steps() {
    return List.copyOf(steps);
  }

  Duration promised() {
    return promisedMillis == null ? null : Duration.ofMillis(promisedMillis);
  }

  String importHash() {
    return importHash;
  }

  void importedAs(String hash) {
    importHash = hash;
  }
}
