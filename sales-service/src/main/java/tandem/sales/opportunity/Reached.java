package tandem.sales.opportunity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tandem.events.Moment;
import tandem.events.sales.OpportunityFacts.Stage;

/**
 * The stages that an opportunity has reached, each once, however often it stood there.
 *
 * @param inPipeline the stages of its pipeline, in their order
 */
record Reached(Course course, List<String> inPipeline) {

  /**
   * @param opened null of a prospect, which has reached none
   */
  List<Stage> since(Moment opened) {
    return opened == null
        ? List.of()
        : first(opened.at()).entrySet().stream()
            .map(stage -> stage(opened, stage.getKey(), stage.getValue()))
            .toList();
  }

  /** When it first stood in each. */
  private SequencedMap<String, Instant> first(Instant opened) {
    SequencedMap<String, Instant> first = new LinkedHashMap<>();
    for (Visit visit : course.visits()) {
      first.putIfAbsent(visit.stage(), visit.enteredAt() == null ? opened : visit.enteredAt());
    }
    return first;
  }

  private Stage stage(Moment opened, String name, Instant reached) {
    int index = inPipeline.indexOf(name);
    return Stage.of(
        opened,
        name,
        index < 0 ? null : Integer.valueOf(index + 1),
        Math.max(0, Duration.between(opened.at(), reached).toMillis()),
        course.state() == OpportunityState.WON,
        course.state() == OpportunityState.LOST);
  }
}
