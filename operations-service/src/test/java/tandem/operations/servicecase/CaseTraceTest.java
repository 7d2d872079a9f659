package tandem.operations.servicecase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.imports.Mapping;
import tandem.imports.log.Trace;

class CaseTraceTest {

  private static final Mapping MEANING = meaning();

  private static Mapping meaning() {
    try {
      return JsonMapper.builder()
          .build()
          .readValue(
              """
              {"pausedWhen": {"lifecycle:transition": "Wait*"},
               "resolvedWhen": {"concept:name": "Completed"},
               "reopenedWhen": {"concept:name": "Accepted"},
               "respondedWhen": {"lifecycle:transition": ["In Progress", "In Call"]}}
              """,
              Mapping.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void isOpenedByTheFirstEventForItsGroup() {
    JsonNode row = row(event(2, "Accepted", "Assigned", "G2"), event(1, "Queued", "Queued", "G1"));
    assertThat(row.path("externalId").asText()).isEqualTo("C-1");
    assertThat(row.path("openedAt").asText()).isEqualTo("2026-03-01T01:00:00Z");
    assertThat(row.path("team").asText()).isEqualTo("G1");
    assertThat(row.path("transfers").toString())
        .isEqualTo("[{\"at\":\"2026-03-01T02:00:00Z\",\"team\":\"G2\"}]");
    assertThat(row.path("resolutions")).isEmpty();
  }

  @Test
  void waitsUntilTheNextEventOfAnotherKind() {
    JsonNode pauses =
        row(
                event(1, "Accepted", "In Progress", "G1"),
                event(2, "Accepted", "Wait - User", "G1"),
                event(3, "Accepted", "Wait - Vendor", "G2"),
                event(4, "Queued", "Awaiting Assignment", "G1"),
                event(5, "Accepted", "Wait", "G1"))
            .path("pauses");
    assertThat(pauses).hasSize(2);
    assertThat(pauses.at("/0/from").asText()).isEqualTo("2026-03-01T02:00:00Z");
    assertThat(pauses.at("/0/to").asText()).isEqualTo("2026-03-01T04:00:00Z");
    assertThat(pauses.at("/1").has("to")).as("it still waits").isFalse();
  }

  @Test
  void isResolvedOnceAndReopenedByALaterAccepted() {
    JsonNode row =
        row(
            event(1, "Accepted", "Wait", "G1"),
            event(2, "Completed", "In Call", "G1"),
            event(3, "Completed", "Closed", "G1"),
            event(4, "Queued", "Awaiting Assignment", "G2"),
            event(5, "Accepted", "Wait - User", "G2"),
            event(6, "Completed", "Closed", "G2"));
    assertThat(row.path("resolutions").toString())
        .isEqualTo(
            "[{\"at\":\"2026-03-01T02:00:00Z\",\"reopenedAt\":\"2026-03-01T05:00:00Z\"},"
                + "{\"at\":\"2026-03-01T06:00:00Z\"}]");
    assertThat(row.path("pauses").findValuesAsText("to"))
        .containsExactly("2026-03-01T02:00:00Z", "2026-03-01T06:00:00Z");
  }

  @Test
  void isAnsweredWhereTheMappingSaysSo() {
    JsonNode row =
        row(
            event(1, "Queued", "Queued", "G1"),
            event(2, "Accepted", "In Progress", "G1"),
            event(3, "Completed", "In Call", "G1"));
    assertThat(row.path("responses").findValuesAsText("at"))
        .containsExactly("2026-03-01T02:00:00Z", "2026-03-01T03:00:00Z");
  }

  @Test
  void anAnswerWhileItIsResolvedSaysNothing() {
    JsonNode row =
        row(
            event(1, "Queued", "Queued", "G1"),
            event(2, "Completed", "Closed", "G1"),
            event(3, "Completed", "In Call", "G1"),
            event(4, "Accepted", "In Progress", "G1"));
    assertThat(row.path("responses").findValuesAsText("at"))
        .containsExactly("2026-03-01T04:00:00Z");
  }

  private static JsonNode row(Trace.Event... events) {
    return new CaseTrace(
            new Trace(1, Map.of("concept:name", "C-1"), List.of(events), null), MEANING)
        .row();
  }

  private static Trace.Event event(int hour, String name, String transition, String group) {
    return new Trace.Event(
        Map.of("concept:name", name, "lifecycle:transition", transition, "org:group", group),
        Instant.parse("2026-03-01T%02d:00:00Z".formatted(hour)));
  }
}
