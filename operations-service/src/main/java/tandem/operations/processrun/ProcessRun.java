package tandem.operations.processrun;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import tandem.operations.performer.Performer;
import tandem.outbox.Aggregate;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.paging.Values;

/**
 * A run of a process. Its acts follow each other in time, however late they are recorded: none
 * precedes the act it builds upon.
 */
@Entity
@Table(name = "process_run")
class ProcessRun extends Aggregate {

  static final String KIND = "process-run";

  private UUID process;

  @Column(name = "process_edition")
  private int processEdition;

  private UUID customer;
  private UUID deal;

  @Enumerated(EnumType.STRING)
  private RunState state;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "requested_by")
  private UUID requestedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "started_by")
  private UUID startedBy;

  @Column(name = "started_team")
  private String startedTeam;

  private String team;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "abandon_reason")
  private String abandonReason;

  @Column(name = "import_hash")
  private String importHash;

  @ElementCollection
  @CollectionTable(name = "run_step", joinColumns = @JoinColumn(name = "run_id"))
  @OrderColumn(name = "ordinal")
  @BatchSize(size = 500)
  private List<RunStep> steps = new ArrayList<>();

  protected ProcessRun() {}

  ProcessRun(UUID id, String externalId) {
    super(id, externalId);
  }

  /** What a run is for, and of which edition of its process. */
  record Purpose(UUID process, int edition, UUID customer, UUID deal) {}

  /** Somebody asks for the run. */
  ProcessRun request(Purpose purpose, UUID requester, Instant at) {
    serve(purpose);
    requestedBy = requester;
    requestedAt = at;
    state = RunState.REQUESTED;
    return this;
  }

  Outcome<ProcessRun> start(Performer by, Instant at) {
    if (state != RunState.REQUESTED) {
      return state.ended() ? ended() : Outcome.refused(conflict("already-started"));
    }
    return after(requestedAt, at)
        .map(
            _ -> {
              startedAt = at;
              startedBy = by.person();
              startedTeam = by.team();
              state = RunState.STARTED;
              return this;
            });
  }

  /** How often the run has taken a step. */
  int times(String step) {
    return (int) steps.stream().filter(taken -> taken.name().equals(step)).count();
  }

  /** A step begins; the run is now with whoever performs it. */
  Outcome<ProcessRun> startStep(String name, Performer by, Instant at) {
    return underWay().then(_ -> take(name, by, at, null));
  }

  /** A step that was taken is sent back, and begins again. */
  Outcome<ProcessRun> rework(String name, Performer by, Instant at, String reason) {
    return underWay()
        .then(
            _ ->
                times(name) > 0
                    ? take(name, by, at, reason)
                    : Outcome.refused(Refusal.conflict("process-run.step-not-taken", name)));
  }

  private Outcome<ProcessRun> take(String name, Performer by, Instant at, String rework) {
    return after(lastTaken(), at)
        .map(
            _ -> {
              steps.add(RunStep.started(name, by, at, rework));
              return this;
            });
  }

  /** The latest step of the name that is under way is done. */
  Outcome<ProcessRun> completeStep(String name, Instant at) {
    return underWay().then(_ -> indexOfOpen(name)).then(index -> completeStep(index, at));
  }

  private Outcome<ProcessRun> completeStep(int index, Instant at) {
    return after(steps.get(index).startedAt(), at)
        .map(
            _ -> {
              steps.set(index, steps.get(index).completed(at));
              return this;
            });
  }

  private Outcome<Integer> indexOfOpen(String name) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).name().equals(name) && steps.get(i).underWay()) {
        return Outcome.done(i);
      }
    }
    return Outcome.refused(Refusal.conflict("process-run.step-not-open", name));
  }

  /** The run is done, and with it every step that is under way. */
  Outcome<ProcessRun> complete(Instant at) {
    return underWay()
        .then(_ -> after(latestAct(), at))
        .map(
            _ -> {
              steps.replaceAll(step -> step.underWay() ? step.completed(at) : step);
              return end(RunState.COMPLETED, at, null);
            });
  }

  /** The run ends without being done, maybe before it was started. */
  Outcome<ProcessRun> abandon(Instant at, String reason) {
    return state.ended()
        ? ended()
        : after(latestAct(), at).map(_ -> end(RunState.ABANDONED, at, reason));
  }

  private ProcessRun end(RunState how, Instant at, String reason) {
    state = how;
    endedAt = at;
    abandonReason = reason;
    return this;
  }

  /** Corrects what was recorded, whatever the state. */
  ProcessRun amend(UUID newCustomer, UUID newDeal, UUID newRequester) {
    customer = newCustomer;
    deal = newDeal;
    requestedBy = newRequester;
    return this;
  }

  /** Takes everything as a source knows it. */
  ProcessRun recordAs(RunRecord source, String hash) {
    serve(source.purpose());
    requestedAt = source.requestedAt();
    requestedBy = source.requestedBy();
    startedAt = source.startedAt();
    startedBy = source.startedBy().person();
    startedTeam = source.startedBy().team();
    endedAt = source.endedAt();
    state = source.state();
    abandonReason = source.abandonReason();
    if (!steps.equals(source.steps())) {
      steps.clear();
      steps.addAll(source.steps());
    }
    importHash = hash;
    return this;
  }

  /** Notes, for lists, which team has the run or had it last. */
  void heldBy(String holdingTeam) {
    team = holdingTeam;
  }

  private void serve(Purpose purpose) {
    process = purpose.process();
    processEdition = purpose.edition();
    customer = purpose.customer();
    deal = purpose.deal();
  }

  private Outcome<ProcessRun> underWay() {
    return switch (state) {
      case REQUESTED -> Outcome.refused(conflict("not-started"));
      case STARTED -> Outcome.done(this);
      case COMPLETED, ABANDONED -> ended();
    };
  }

  private Outcome<ProcessRun> ended() {
    return Outcome.refused(Refusal.conflict("process-run.ended", Values.apiName(state)));
  }

  private static Refusal conflict(String what) {
    return Refusal.conflict("process-run." + what);
  }

  private static Outcome<Instant> after(Instant earlier, Instant at) {
    return at.isBefore(earlier)
        ? Outcome.refused(Refusal.invalid("occurredAt", "act.before-previous", earlier))
        : Outcome.done(at);
  }

  private Instant lastTaken() {
    return steps.isEmpty() ? startedAt : steps.getLast().startedAt();
  }

  /** When the latest act of the run happened. */
  Instant latestAct() {
    Stream<Instant> ofRun = Stream.of(requestedAt, startedAt);
    Stream<Instant> ofSteps =
        steps.stream().flatMap(step -> Stream.of(step.startedAt(), step.completedAt()));
    return Stream.concat(ofRun, ofSteps)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Everybody whose place the facts depend on. */
  Stream<UUID> people() {
    return Stream.concat(Stream.of(requestedBy, startedBy), steps.stream().map(RunStep::performer))
        .filter(Objects::nonNull);
  }

  @Override
  public String kind() {
    return KIND;
  }

  UUID process() {
    return process;
  }

  int processEdition() {
    return processEdition;
  }

  UUID customer() {
    return customer;
  }

  UUID deal() {
    return deal;
  }

  RunState state() {
    return state;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  UUID requestedBy() {
    return requestedBy;
  }

  /** Null while it only waits. */
  Instant startedAt() {
    return startedAt;
  }

  /** Who took the run on. */
  Performer startedBy() {
    return new Performer(startedBy, startedTeam, null);
  }

  String team() {
    return team;
  }

  /** When it was completed or abandoned, null while it is open. */
  Instant endedAt() {
    return endedAt;
  }

  String abandonReason() {
    return abandonReason;
  }

  String importHash() {
    return importHash;
  }

  /** In the order in which they were started. */
  List<RunStep> steps() {
    return List.copyOf(steps);
  }
}
