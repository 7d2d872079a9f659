package tandem.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.acts.RefusedException;
import tandem.imports.FileNumbers.Says;

class FileNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.5 | 1234.5",
        "1,234.50 | 1234.50",
        "1.234,50 | 1234.50",
        "1 234,5 | 1234.5",
        "1’234.50 | 1234.50",
        "1.234.567 | 1234567",
        "1,234,567 | 1234567",
        "-12 | -12",
        "€ 12,5 | 12.5",
        "$-1,234.5 | -1234.5",
        "1234,5 € | 1234.5",
        "3.5万 | 35000.0",
        "3.5万元 | 35000.0",
        "2 亿 | 200000000",
        "12 元 | 12",
        "0.125 | 0.125",
        "1234.567 | 1234.567",
        "5.0 | 5.0",
        "1e3 | 1E+3",
        "12. | 12"
      })
  void readsWhatOthersWrite(String text, BigDecimal number) {
    assertThat(new FileNumbers(null).read(text)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.000", "7,000", "123,456", "-1.234", "€ 7.000"})
  void refusesWhatTwoConventionsReadDifferently(String text) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> new FileNumbers(null).read(text))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("import.value.ambiguous"));
    assertThat(FileNumbers.says(text)).isEqualTo(Says.EITHER);
  }

  @Test
  void readsByTheConventionThatIsSaid() {
    assertThat(new FileNumbers(",").read("7.000")).isEqualByComparingTo("7000");
    assertThat(new FileNumbers(".").read("7.000")).isEqualByComparingTo("7");
    assertThat(new FileNumbers(".").read("7,000")).isEqualByComparingTo("7000");
    assertThat(new FileNumbers(",").read("7,25")).isEqualByComparingTo("7.25");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "1,23,4", "1.2.3", "12 3", "+-1", "1,234.5.6", "--1", "1e999", "1 2"})
  void takesNothingElseForANumber(String text) {
    assertThatExceptionOfType(NumberFormatException.class)
        .isThrownBy(() -> new FileNumbers(null).read(text));
  }

  @Test
  void seesNoDecimalsWhereTheOtherSignHolds() {
    assertThatExceptionOfType(NumberFormatException.class)
        .isThrownBy(() -> new FileNumbers(",").read("12.5"));
    assertThatExceptionOfType(NumberFormatException.class)
        .isThrownBy(() -> new FileNumbers(".").read("1.234.567"));
  }

  @Test
  void tellsTheConventionOfAFileByItsNumbers() {
    assertThat(FileNumbers.says("12.5")).isEqualTo(Says.DOT);
    assertThat(FileNumbers.says("1.234,5")).isEqualTo(Says.COMMA);
    assertThat(FileNumbers.says("12")).isEqualTo(Says.NOTHING);
    assertThat(FileNumbers.says("n/a")).isEqualTo(Says.NOTHING);
  }
}
