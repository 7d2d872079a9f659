package tandem.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.acts.RefusedException;
import tandem.web.problem.JsonFaults;

class StrictJsonTest {

  private record Said(
      String name,
      @Size(max = 1000) String reason,
      List<String> tags,
      Map<String, String> more,
      Instant at) {}

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final ObjectMapper json = new ObjectMapper();

  StrictJsonTest() {
    json.registerModule(new JavaTimeModule());
    new StrictJson(Clock.fixed(NOW, ZoneOffset.UTC)).customize(json);
  }

  @Test
  void stopsAtDeepNesting() {
    assertThatExceptionOfType(StreamConstraintsException.class)
        .isThrownBy(() -> json.readTree("[".repeat(500_000)));
  }

  @Test
  void keepsEveryDigitOfADecimal() throws JsonProcessingException {
    assertThat(json.readTree("0.1234567890123456789").toString())
        .isEqualTo("0.1234567890123456789");
  }

  @Test
  void takesNoNumberForAText() {
    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> json.readValue("5", String.class));
  }

  static Stream<Arguments> noTimes() {
    return Stream.of(
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            YearMonth.class,
            Duration.class,
            ZoneId.class)
        .flatMap(
            type ->
                Stream.of("7", "20260112", "1768176000.5", "\"20260112\"", "\"\"", "\" \"", "true")
                    .map(value -> Arguments.of(type, value)));
  }

  @ParameterizedTest
  @MethodSource("noTimes")
  void takesNothingButIsoTextForATime(Class<?> type, String value) {
    assertThatExceptionOfType(JsonMappingException.class)
        .isThrownBy(() -> json.readValue(value, type))
        .satisfies(e -> assertThat(JsonFaults.refusal(e).code()).isEqualTo("json.wrong-value"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[2026, 1, 12]", "{\"year\": 2026}"})
  void takesNoPartsForADay(String value) {
    assertThatExceptionOfType(JsonMappingException.class)
        .isThrownBy(() -> json.readValue(value, LocalDate.class))
        .satisfies(e -> assertThat(JsonFaults.refusal(e).code()).isEqualTo("json.wrong-type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-12T00:00:00Z", "2026-02-30", "2026-1-2"})
  void takesNoOtherTextForADay(String text) {
    assertThatExceptionOfType(JsonMappingException.class)
        .isThrownBy(() -> json.readValue('"' + text + '"', LocalDate.class));
  }

  @Test
  void readsTimesOfIso() throws JsonProcessingException {
    assertThat(json.readValue("\"2026-01-12T10:00:00+01:00\"", Instant.class))
        .hasToString("2026-01-12T09:00:00Z");
    assertThat(json.readValue("\"2026-01-12\"", LocalDate.class)).hasToString("2026-01-12");
    assertThat(json.readValue("\"PT24H\"", Duration.class)).isEqualTo(Duration.ofDays(1));
    assertThat(json.readValue("\"Asia/Shanghai\"", ZoneId.class)).hasToString("Asia/Shanghai");
  }

  @Test
  void callsANullDateSo() {
    assertThat(refusal("{\"at\": \"0001-01-01T00:00:00Z\"}")).isEqualTo("time.null-date of at");
  }

  @Test
  void keepsTextsWithoutBlanksAtTheirEnds() throws JsonProcessingException {
    Said said =
        json.readValue(
            """
            {"name": "\\u00a0Cafe\\u0301 ", "reason": "one\\r\\ntwo ", "tags": [" a", " "],
             "more": {" key ": " value"}}
            """,
            Said.class);
    assertThat(said)
        .isEqualTo(new Said("Café", "one\ntwo", List.of("a", ""), Map.of("key", "value"), null));
  }

  @Test
  void takesABlankTextForNone() throws JsonProcessingException {
    assertThat(json.readValue("{\"name\": \" \\u200b\"}", Said.class).name()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\\ud83dB", "\\ud800", "a\\u0000", "a\\u0007b", "two\\nlines", "a\\tb"})
  void refusesWhatNoTextHas(String text) {
    assertThat(refusal("{\"name\": \"" + text + "\"}")).isEqualTo("text.invalid of name");
  }

  @Test
  void refusesItInListsAndMapsToo() {
    assertThat(refusal("{\"tags\": [\"a\", \"\\ud800\"]}")).isEqualTo("text.invalid of tags[1]");
    assertThat(refusal("{\"more\": {\"\\ud800\": \"a\"}}")).startsWith("text.invalid");
    assertThat(refusal("{\"more\": {\"a\": \"\\ud800\"}}")).isEqualTo("text.invalid of more.a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01", "2026-03-01", "2076-03-02"})
  void takesADayFrom1970ToFiftyYearsAhead(String day) throws JsonProcessingException {
    assertThat(json.readValue('"' + day + '"', LocalDate.class)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1969-12-31", "2076-03-03", "+57441-02-04", "-0044-03-15"})
  void refusesADayBeyond(String day) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> json.readValue('"' + day + '"', LocalDate.class))
        .extracting(refused -> refused.refusal().code())
        .isEqualTo("time.out-of-bounds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1969-12-31T23:59:59.999999Z", "2076-03-02T00:00:00Z"})
  void refusesATimeBeyond(String time) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> json.readValue('"' + time + '"', Instant.class));
  }

  @Test
  void saysWhichFieldOfARecordIsBeyond() {
    record Promised(LocalDate on) {}

    assertThatExceptionOfType(JsonMappingException.class)
        .isThrownBy(() -> json.readValue("{\"on\": \"2999-01-01\"}", Promised.class))
        .extracting(fault -> JsonFaults.refusal(fault).field())
        .isEqualTo("on");
  }

  private String refusal(String text) {
    try {
      return "nothing but " + json.readValue(text, Said.class);
    } catch (JsonProcessingException e) {
      var refusal = JsonFaults.refusal((JsonMappingException) e);
      return refusal.code() + " of " + refusal.field();
    }
  }
}
