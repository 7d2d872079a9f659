package tandem.operations.processrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.imports.Mapping;
import tandem.imports.log.Trace;

class RunTraceTest {

  @Test
  void makesOneStepOfAStartAndItsCompletion() throws JsonProcessingException {
    JsonNode steps =
        row(
                event(1, "review", "start"),
                event(2, "review", "start"),
                event(3, "review", "complete"),
                event(4, "decide", "complete"),
                event(5, "review", "complete"),
                event(6, "archive", "start"))
            .path("steps");
    assertThat(steps)
        .extracting(step -> step.path("name").asText())
        .containsExactly("review", "review", "decide", "archive");
    assertThat(steps).extracting(RunTraceTest::hours).containsExactly("1-3", "2-5", "4-4", "6-");
  }

  @Test
  void namesOtherTransitions() throws JsonProcessingException {
    assertThat(row(event(1, "Accepted", "Wait"), event(2, "Accepted", null)).path("steps"))
        .extracting(step -> step.path("name").asText() + hours(step))
        .containsExactly("Accepted+Wait1-", "Accepted2-");
  }

  @Test
  void takesWhenAStepBeganFromTheEventThatEndsIt() throws JsonProcessingException {
    Trace.Event event =
        new Trace.Event(
            Map.of("concept:name", "pack", Trace.Event.START, "2026-03-01T01:00:00Z"), at(2));
    assertThat(row(event).path("steps")).extracting(RunTraceTest::hours).containsExactly("1-2");
  }

  @Test
  void isCompletedOrGivenUpByAnEvent() throws JsonProcessingException {
    assertThat(row(event(1, "Pay", "complete")).path("completedAt").asText())
        .isEqualTo("2026-03-01T01:00:00Z");
    assertThat(row(event(1, "Dismiss", "complete")).path("abandonedAt").asText())
        .isEqualTo("2026-03-01T01:00:00Z");
    JsonNode open = row(event(1, "Add penalty", "complete"), event(2, "Send", "complete"));
    assertThat(open.has("completedAt")).isFalse();
  }

  @Test
  void isOverWithTheEventThatEndsItWhateverIsFiledAfterwards() throws JsonProcessingException {
    JsonNode row = row(event(8, "Work", null), event(9, "Pay", null), event(10, "File", null));

    assertThat(row.path("completedAt").asText()).isEqualTo(at(9).toString());
    assertThat(row.path("steps")).hasSize(2);
  }

  @Test
  void goesOnWhereItIsReopened() throws JsonProcessingException {
    JsonNode row = row(event(8, "Pay", null), event(9, "Reopen", null), event(10, "Work", null));

    assertThat(row.has("completedAt")).isFalse();
    assertThat(row.path("steps")).hasSize(3);
    JsonNode again = row(event(8, "Pay", null), event(9, "Reopen", null), event(10, "Pay", null));
    assertThat(again.path("completedAt").asText()).isEqualTo(at(10).toString());
  }

  private static String hours(JsonNode step) {
    return hour(step, "startedAt") + "-" + hour(step, "completedAt");
  }

  private static String hour(JsonNode step, String field) {
    return step.has(field)
        ? String.valueOf(Instant.parse(step.path(field).asText()).getEpochSecond() / 3600 % 24)
        : "";
  }

  private static JsonNode row(Trace.Event... events) throws JsonProcessingException {
    Mapping mapping =
        JsonMapper.builder()
            .build()
            .readValue(
                """
                {"completedWhen": {"concept:name": "Pay"},
                 "abandonedWhen": {"concept:name": ["Dismiss*"]},
                 "reopenedWhen": {"concept:name": "Reopen"}}
                """,
                Mapping.class);
    Trace trace = new Trace(1, Map.of("concept:name", "C-1"), List.of(events), null);
    return RunTrace.row(trace, mapping);
  }

  private static Trace.Event event(int hour, String name, String transition) {
    Map<String, String> attributes = new HashMap<>(Map.of("concept:name", name));
    if (transition != null) {
      attributes.put("lifecycle:transition", transition);
    }
    return new Trace.Event(attributes, at(hour));
  }

  private static Instant at(int hour) {
    return Instant.parse("2026-03-01T%02d:00:00Z".formatted(hour));
  }
}
