package tandem.analytics.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.analytics.figure.Grain;
import tandem.analytics.metric.Metric.Unit;
import tandem.web.problem.Texts;

class NumbersTest {

  private static final Texts TEXTS = new Texts(List.of("analytics"));
  private static final Numbers ENGLISH = in(Locale.ENGLISH, "USD");
  private static final Numbers CHINESE = in(Locale.SIMPLIFIED_CHINESE, "USD");

  private static Numbers in(Locale locale, String currency) {
    return new Numbers(
        (code, arguments) -> TEXTS.find(code, locale, List.of(arguments)).orElseThrow(),
        locale,
        currency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "73029654.5 | USD 73.0M | US$7,303万",
        "24312 | USD 24.3K | US$2.43万",
        "9500 | USD 9,500 | US$9,500",
        "9999.6 | USD 10.0K | US$1.00万",
        "999950 | USD 1.00M | US$100万",
        "99999999 | USD 100M | US$1.00亿",
        "120000000 | USD 120M | US$1.20亿",
        "5250000000 | USD 5.25B | US$52.5亿",
        "99.5 | USD 99.5 | US$99.5",
        "0 | USD 0 | US$0",
        "-24312 | USD −24.3K | US$−2.43万",
      })
  void writesMoneyAsItsReadersDo(BigDecimal value, String english, String chinese) {
    assertThat(ENGLISH.figure(Unit.MONEY, value)).isEqualTo(english);
    assertThat(CHINESE.figure(Unit.MONEY, value)).isEqualTo(chinese);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHARE | 0.8742 | 87.4% | 87.4%",
        "SHARE | 0.98 | 98% | 98%",
        "HOURS | 9.7164 | 9.72 h | 9.72 小时",
        "MINUTES | 95.5 | 95.5 min | 95.5 分钟",
        "HOURS | 136.4 | 136 h | 136 小时",
        "DAYS | 47.31 | 47.3 d | 47.3 天",
        "COUNT | 1234 | 1,234 | 1,234 件",
        "PER_DAY | 4.356 | 4.36 a day | 每天 4.36 件",
        "PER_PERSON | 4.356 | 4.36 a person | 人均 4.36 次",
        "PER_THOUSAND | 4.356 | 4.36 per 1,000 | 每千户 4.36 件",
        "TIMES | 3.1416 | 3.14× | 3.14 倍",
        "POINTS | 28 | 28 pts | 28 分",
      })
  void writesFiguresWithTheirUnits(Unit unit, BigDecimal value, String english, String chinese) {
    assertThat(ENGLISH.figure(unit, value)).isEqualTo(english);
    assertThat(CHINESE.figure(unit, value)).isEqualTo(chinese);
  }

  @Test
  void writesACurrencyWithoutASignOfItsOwnByItsCode() {
    assertThat(CHINESE.money(new BigDecimal("32000"), "KWD")).isEqualTo("KWD 3.20万");
    assertThat(in(Locale.SIMPLIFIED_CHINESE, "CNY").figure(Unit.MONEY, new BigDecimal("120000")))
        .isEqualTo("¥12.0万");
  }

  @Test
  void writesAnIndexWholeAndItsEndAsAnEnd() {
    assertThat(ENGLISH.index(new BigDecimal("86.6"))).isEqualTo("87");
    assertThat(ENGLISH.index(new BigDecimal("120"))).isEqualTo("≥120");
    assertThat(ENGLISH.index(BigDecimal.ZERO)).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.00005 | 1 in 20,000 | 1/20,000",
        "0.000281 | 1 in 3,500 | 1/3,500",
        "0.5 | 1 in 2 | 1/2",
        "0.0000000001 | less than 1 in 1,000,000 | 不到 1/1,000,000",
      })
  void neverSaysAChanceIsSmallerThanItIs(double chance, String english, String chinese) {
    assertThat(ENGLISH.chance(chance)).isEqualTo(english);
    assertThat(CHINESE.chance(chance)).isEqualTo(chinese);
  }

  @Test
  void writesDaysAndPeriods() {
    LocalDate day = LocalDate.of(2026, 11, 25);
    assertThat(ENGLISH.day(day)).isEqualTo("25 Nov 2026");
    assertThat(CHINESE.day(day)).isEqualTo("2026年11月25日");
    assertThat(ENGLISH.label(day.withDayOfMonth(1), Grain.MONTH)).isEqualTo("Nov 2026");
    assertThat(ENGLISH.period(day.withDayOfMonth(1), Grain.MONTH)).isEqualTo("November 2026");
    assertThat(CHINESE.period(day.withDayOfMonth(1), Grain.MONTH)).isEqualTo("2026年11月");
    assertThat(ENGLISH.label(LocalDate.of(2026, 10, 1), Grain.QUARTER)).isEqualTo("Q4 2026");
    assertThat(ENGLISH.time(Instant.parse("2026-11-25T22:46:10Z"), ZoneId.of("UTC")))
        .isEqualTo("25 Nov 2026, 22:46 UTC");
  }

  @Property
  void anAmountHasThreeSignificantDigitsAtLeastAndIsNeverFarOff(
      @ForAll @BigRange(min = "10000", max = "999000000000") BigDecimal value) {
    for (Numbers numbers : List.of(ENGLISH, CHINESE)) {
      String written = numbers.figure(Unit.MONEY, value);
      assertThat(written.replaceAll("\\D", "").length()).isGreaterThanOrEqualTo(3);
      assertThat(read(written).doubleValue())
          .isBetween(value.doubleValue() * 0.994, value.doubleValue() * 1.006);
    }
  }

  /** What a reader takes it for. */
  private static BigDecimal read(String written) {
    String digits = written.replaceAll("[^0-9.]", "");
    BigDecimal number = new BigDecimal(digits);
    return switch (written.charAt(written.length() - 1)) {
      case 'K' -> number.movePointRight(3);
      case 'M' -> number.movePointRight(6);
      case 'B' -> number.movePointRight(9);
      case '万' -> number.movePointRight(4);
      case '亿' -> number.movePointRight(8);
      default -> number;
    };
  }
}
