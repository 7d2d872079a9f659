package tandem.operations.processrun;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tandem.events.Bounds;

/**
 * What a row of an import of runs has beside its fields. What follows from the rest may be absent:
 * a run is started by its first step, and requested at the latest when it was started.
 *
 * @param performer who took the run on, like {@code team}; whoever began the first step if absent
 */
record RunRow(
    Instant startedAt,
    @Size(min = 1, max = Bounds.LABEL) String performer,
    @Size(min = 1, max = Bounds.LABEL) String team,
    @Size(max = Bounds.RUN_STEPS) List<@Valid @NotNull Step> steps,
    Instant completedAt,
    Instant abandonedAt,
    @Size(max = Bounds.REASON) String reason) {

  RunRow {
    steps = steps == null ? List.of() : steps;
  }

  /**
   * @param resource whom the source names: a person if one is known by that id, else kept as it is
   * @param rework why the step was repeated, where it was sent back
   */
  record Step(
      @JsonAlias("step") @NotBlank @Size(max = Bounds.STEP) String name,
      @Size(min = 1, max = Bounds.LABEL) String performer,
      @Size(min = 1, max = Bounds.LABEL) String team,
      @Size(max = Bounds.LABEL) String resource,
      @NotNull Instant startedAt,
      Instant completedAt,
      @Size(max = Bounds.REASON) String rework) {}

  /** Everybody whom the row names beside the fields. */
  Stream<String> people() {
    return Stream.concat(
            Stream.ofNullable(performer),
            steps.stream().flatMap(step -> Stream.of(step.performer(), step.resource())))
        .filter(Objects::nonNull);
  }
}
