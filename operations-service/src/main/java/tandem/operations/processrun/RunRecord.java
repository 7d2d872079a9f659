package tandem.operations.processrun;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.operations.performer.Performer;

/**
 * A whole run as a source knows it, in order: requested, started, its steps in the order of their
 * starts, ended. Of one that is disordered, the steps are in the order of the source, and its end
 * may come before that of the last of them.
 *
 * @param startedAt null while it only waits
 * @param endedAt null while it is open
 */
record RunRecord(
    Instant requestedAt,
    Instant startedAt,
    Performer startedBy,
    List<RunStep> steps,
    RunState state,
    Instant endedAt,
    String abandonReason) {

  /**
   * Fills in what follows from the rest: a run is started by its first step, and requested at the
   * latest when it was started.
   */
  static Outcome<RunRecord> of(
      Instant saidRequested,
      RunRow said,
      Performer startedBy,
      List<RunStep> steps,
      boolean isDisordered) {
    List<RunStep> sorted = steps.stream().sorted(Comparator.comparing(RunStep::startedAt)).toList();
    Instant firstStep = sorted.isEmpty() ? null : sorted.getFirst().startedAt();
    Instant endedAt = first(said.completedAt(), said.abandonedAt());
    Instant startedAt = first(said.startedAt(), firstStep, said.completedAt());
    Instant requestedAt = first(saidRequested, startedAt, endedAt);
    RunRecord record =
        new RunRecord(
            requestedAt,
            startedAt,
            startedBy.isUnsaid() && !sorted.isEmpty() ? sorted.getFirst().by() : startedBy,
            isDisordered ? steps : sorted,
            state(said, startedAt),
            endedAt,
            said.reason());
    return record.checked(said, isDisordered);
  }

  private static RunState state(RunRow said, Instant startedAt) {
    if (said.completedAt() != null) {
      return RunState.COMPLETED;
    }
    if (said.abandonedAt() != null) {
      return RunState.ABANDONED;
    }
    return startedAt == null ? RunState.REQUESTED : RunState.STARTED;
  }

  private Outcome<RunRecord> checked(RunRow said, boolean isDisordered) {
    if (said.completedAt() != null && said.abandonedAt() != null) {
      return Outcome.refused(Refusal.invalid("abandonedAt", "process-run.ended-twice"));
    }
    if (requestedAt == null) {
      return Outcome.refused(Refusal.invalid("requestedAt", "process-run.no-time"));
    }
    Instant before = null;
    for (Instant at : inOrder(isDisordered)) {
      if (before != null && at.isBefore(before)) {
        return Outcome.refused(Refusal.invalid("steps", "process-run.order", at + " < " + before));
      }
      before = at;
    }
    return Outcome.done(this);
  }

  /** The latest time that the record names. */
  Instant latest() {
    return inOrder(false).stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  /** What may not come before each other. */
  private List<Instant> inOrder(boolean isDisordered) {
    Instant first =
        steps.stream().map(RunStep::startedAt).min(Comparator.naturalOrder()).orElse(null);
    Instant last =
        steps.stream()
            .flatMap(
                step -> Stream.of(step.startedAt(), first(step.completedAt(), step.startedAt())))
            .max(Comparator.naturalOrder())
            .orElse(null);
    return Stream.of(requestedAt, startedAt, first, isDisordered ? null : last, endedAt)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Instant first(Instant... times) {
    return Stream.of(times).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
