package tandem.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.acts.RefusedException;

class NestedValuesTest {

  private record Step(String name, Instant startedAt, LocalDate promisedOn) {}

  private record Run(List<Step> steps) {}

  private final ObjectMapper json = new ObjectMapper();
  private final NestedValues values =
      new NestedValues(json, FileTimes.of(ZoneId.of("Asia/Shanghai"), "dd/MM/yyyy HH:mm"));

  @Test
  void readsTheTimesOfAListByTheFormatAndZoneOfTheFile() throws JsonProcessingException {
    assertThat(
            steps(
                    """
                    [{"name": "03/02/2026 10:00", "startedAt": "03/02/2026 10:00",
                      "promisedOn": "04/02/2026 00:00"},
                     {"startedAt": "2026-02-03T10:00:00Z", "more": ["x"]}]
                    """)
                .toString())
        .isEqualTo(
            """
            [{"name":"03/02/2026 10:00","startedAt":"2026-02-03T02:00:00Z",\
            "promisedOn":"2026-02-04"},\
            {"startedAt":"2026-02-03T10:00:00Z","more":["x"]}]\
            """);
  }

  @Test
  void takesABlankForNoTime() throws JsonProcessingException {
    assertThat(steps("[{\"startedAt\": \" \"}]").at("/0/startedAt").isNull()).isTrue();
  }

  @Test
  void saysWhichTimeItCannotRead() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> steps("[{}, {\"startedAt\": \"31/02/2026 10:00\"}]"))
        .satisfies(
            e ->
                assertThat(e.refusal().arguments())
                    .hasToString("[31/02/2026 10:00, steps[1].startedAt]"));
  }

  private JsonNode steps(String text) throws JsonProcessingException {
    return values.read(json.readTree(text), values.typesOf(Run.class).get("steps"), "steps");
  }
}
