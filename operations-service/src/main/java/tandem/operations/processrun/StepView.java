package tandem.operations.processrun;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A step as callers see it.
 *
 * @param number from 1, in the order in which the steps were started
 * @param resource whom the source named, where that is no known person
 * @param rework why the step was repeated, where it was sent back
 */
record StepView(
    int number,
    String step,
    UUID performer,
    String team,
    String resource,
    Instant startedAt,
    Instant completedAt,
    String rework) {

  static List<StepView> of(Course run) {
    List<RunStep> steps = run.steps();
    return IntStream.range(0, steps.size()).mapToObj(i -> of(i + 1, steps.get(i))).toList();
  }

  private static StepView of(int number, RunStep step) {
    return new StepView(
        number,
        step.name(),
        step.performer(),
        step.team(),
        step.resource(),
        step.startedAt(),
        step.completedAt(),
        step.rework());
  }
}
