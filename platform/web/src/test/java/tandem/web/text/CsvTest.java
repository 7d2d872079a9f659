package tandem.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void quotesWhatWouldBreakARow() {
    assertThat(csv("a,b", "say \"no\"", "two\nlines", null))
        .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
  void writesATextThatASpreadsheetWouldComputeAfterAnApostrophe(String text) {
    assertThat(csv(text)).isEqualTo("'" + text + "\r\n");
  }

  @Test
  void leavesNumbersAsTheyAre() {
    assertThat(csv(new BigDecimal("-100.00"), new BigDecimal("1E+3"), 5))
        .isEqualTo("-100.00,1000,5\r\n");
  }

  private static String csv(Object... cells) {
    Csv csv = new Csv();
    csv.row(Arrays.asList(cells));
    return csv.toString();
  }

  @Test
  void endsEachRow() {
    Csv csv = new Csv();
    csv.row(List.of("a"));
    csv.row(List.of("b"));

    assertThat(csv.toString()).isEqualTo("a\r\nb\r\n");
  }
}
