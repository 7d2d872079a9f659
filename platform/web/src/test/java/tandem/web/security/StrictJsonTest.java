package tandem.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

  private final ObjectMapper json = new ObjectMapper();

  StrictJsonTest() {
    new StrictJson().customize(json);
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
}
