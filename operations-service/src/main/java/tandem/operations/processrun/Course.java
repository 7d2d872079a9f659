package tandem.operations.processrun;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.Values;
import tandem.operations.performer.Performer;

/**
 * What happens in a run. Its acts follow each other in time, however late they are recorded: none
 * precedes the act it builds upon.
 */
@Embeddable
class Course {

  @Enumerated(EnumType.STRING)
  private RunState state;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "started_by")
  private UUID startedBy;

  @Column(name = "started_team")
  private String startedTeam;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "abandon_reason")
  private String abandonReason;

  @ElementCollection
  @CollectionTable(name = "run_step", joinColumns = @JoinColumn(name = "run_id"))
  @OrderColumn(name = "ordinal")
  @BatchSize(size = 500)
  private List<RunStep> steps = new ArrayList<>();

  protected Course() {}

  /** Somebody asks for the run. */
  static Course request(Instant at) {
    Course course = new Course();
    course.requestedAt = at;
    course.state = RunState.REQUESTED;
    return course;
  }

  /** Everything as a source knows it. */
  static Course of(RunRecord source) {
    Course course = new Course();
    course.requestedAt = source.requestedAt();
    course.startedAt = source.startedAt();
    course.startedBy = source.startedBy().person();
    course.startedTeam = source.startedBy().team();
    course.endedAt = source.endedAt();
    course.state = source.state();
    course.abandonReason = source.abandonReason();
    course.steps.addAll(source.steps());
    return course;
  }

  /** Becomes another; its steps are written again only where they differ. */
  void become(Course other) {
    requestedAt = other.requestedAt;
    startedAt = other.startedAt;
    startedBy = other.startedBy;
    startedTeam = other.startedTeam;
    endedAt = other.endedAt;
    state = other.state;
    abandonReason = other.abandonReason;
    if (!steps.equals(other.steps)) {
      steps.clear();
      steps.addAll(other.steps);
    }
  }

  Outcome<Course> start(Performer by, Instant at) {
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
  Outcome<Course> startStep(String name, Performer by, Instant at) {
    return underWay().then(_ -> take(name, by, at, null));
  }

  /** A step that was taken is sent back, and begins again. */
  Outcome<Course> rework(String name, Performer by, Instant at, String reason) {
    return underWay()
        .then(
            _ ->
                times(name) > 0
                    ? take(name, by, at, reason)
                    : Outcome.refused(Refusal.conflict("process-run.step-not-taken", name)));
  }

  private Outcome<Course> take(String name, Performer by, Instant at, String rework) {
    return after(lastTaken(), at)
        .map(
            _ -> {
              steps.add(RunStep.started(name, by, at, rework));
              return this;
            });
  }

  /** The latest step of the name that is under way is done. */
  Outcome<Course> completeStep(String name, Instant at) {
    return underWay().then(_ -> indexOfOpen(name)).then(index -> completeStep(index, at));
  }

  private Outcome<Course> completeStep(int index, Instant at) {
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
  Outcome<Course> complete(Instant at) {
    return underWay()
        .then(_ -> after(latestAct(), at))
        .map(
            _ -> {
              steps.replaceAll(step -> step.underWay() ? step.completed(at) : step);
              return end(RunState.COMPLETED, at, null);
            });
  }

  /** The run ends without being done, maybe before it was started. */
  Outcome<Course> abandon(Instant at, String reason) {
    return state.ended()
        ? ended()
        : after(latestAct(), at).map(_ -> end(RunState.ABANDONED, at, reason));
  }

  private Course end(RunState how, Instant at, String reason) {
    state = how;
    endedAt = at;
    abandonReason = reason;
    return this;
  }

  private Outcome<Course> underWay() {
    return switch (state) {
      case REQUESTED -> Outcome.refused(conflict("not-started"));
      case STARTED -> Outcome.done(this);
      case COMPLETED, ABANDONED -> ended();
    };
  }

  private Outcome<Course> ended() {
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

  /** Everybody who had a part in it. */
  Stream<UUID> people() {
    return Stream.concat(Stream.ofNullable(startedBy), steps.stream().map(RunStep::performer))
        .filter(Objects::nonNull);
  }

  RunState state() {
    return state;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  /** Null while it only waits. */
  Instant startedAt() {
    return startedAt;
  }

  /** Who took the run on. */
  Performer startedBy() {
    return new Performer(startedBy, startedTeam, null);
  }

  /** When it was completed or abandoned, null while it is open. */
  Instant endedAt() {
    return endedAt;
  }

  Instant completedAt() {
    return state == RunState.COMPLETED ? endedAt : null;
  }

  Instant abandonedAt() {
    return state == RunState.ABANDONED ? endedAt : null;
  }

  String abandonReason() {
    return abandonReason;
  }

  /** In the order in which they were started. */
  List<RunStep> steps() {
    return List.copyOf(steps);
  }
}
