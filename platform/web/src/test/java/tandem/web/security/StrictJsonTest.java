package tandem.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.web.RefusedException;
import tandem.web.problem.JsonFaults;

class StrictJsonTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final ObjectMapper json = new ObjectMapper();

  StrictJsonTest() {
    new StrictJson(Clock.fixed(NOW, ZoneOffset.UTC)).customize(json);
    json.registerModule(new JavaTimeModule());
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
}
