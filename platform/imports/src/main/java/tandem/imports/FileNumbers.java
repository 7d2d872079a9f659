package tandem.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;

/**
 * Reads numbers as files write them: {@code 1234.5}, {@code 1,234.50}, {@code 1.234,50}, {@code 1
 * 234,5}, {@code 1'234.50}, {@code € 12}, {@code 3.5万}, {@code 3.5万元}. What could be one number by
 * one convention and another by another, {@code 7.000}, is refused unless it is said which holds.
 *
 * @param decimal the sign before the decimals; null where nobody said
 */
public record FileNumbers(String decimal) {

  static final List<String> DECIMALS = List.of(".", ",");

  private static final int LONGEST = 40;
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  /** A sign of currency and a myriad may stand beside the number, blanks between. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([+-]?)\\p{Sc}? ?([+-]?)([\\d.,' ’]*\\d[.,]?)(?:[eE]([+-]?\\d{1,2}))? ?(万|亿)?"
              + " ?[元\\p{Sc}]?");

  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?:([.,' ’])\\d{3})(?:\\1\\d{3})*");

  /** One sign and three digits after it: a decimal fraction to some, thousands to others. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

  /** What a text says about the sign before decimals. */
  enum Says {
    DOT,
    COMMA,
    EITHER,
    NOTHING
  }

  /**
   * @throws RefusedException where it could be read in two ways
   * @throws NumberFormatException where it is no number
   */
  BigDecimal read(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (text.length() > LONGEST || !written.matches()) {
      throw new NumberFormatException("no number");
    }
    String digits = written.group(3);
    if (decimal == null && AMBIGUOUS.matcher(digits).matches()) {
      throw new RefusedException(Refusal.invalid(null, "import.value.ambiguous", text));
    }
    String sign = written.group(1) + written.group(2);
    if (sign.length() > 1) {
      throw new NumberFormatException("two signs");
    }
    String exponent = written.group(4) == null ? "" : "E" + written.group(4);
    return new BigDecimal(sign + plain(digits) + exponent).multiply(myriads(written.group(5)));
  }

  /** The same number, so written that no convention reads another. */
  public static BigDecimal unmistakable(BigDecimal number) {
    return AMBIGUOUS.matcher(number.abs().toPlainString()).matches()
        ? number.setScale(number.scale() + 1)
        : number;
  }

  /** What a number says of the convention of its file. */
  static Says says(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Says.NOTHING;
    }
    String digits = written.group(3);
    if (AMBIGUOUS.matcher(digits).matches()) {
      return Says.EITHER;
    }
    String sign = decimalOf(digits);
    return sign.equals(".") ? Says.DOT : sign.equals(",") ? Says.COMMA : Says.NOTHING;
  }

  private String plain(String digits) {
    String sign = decimal == null ? decimalOf(digits) : decimal;
    int at = sign.isEmpty() ? -1 : digits.lastIndexOf(sign);
    String whole = at < 0 ? digits : digits.substring(0, at);
    String fraction = at < 0 ? "" : digits.substring(at);
    boolean grouped = GROUPED.matcher(whole).matches() && (sign.isEmpty() || !whole.contains(sign));
    if (!grouped && !whole.chars().allMatch(Character::isDigit)) {
      throw new NumberFormatException("no thousands");
    }
    return whole.replaceAll("[.,' ’]", "") + fraction.replace(',', '.');
  }

  /** The sign before the decimals, as the number itself has it; empty where it has none. */
  private static String decimalOf(String digits) {
    int dots = count(digits, '.');
    int commas = count(digits, ',');
    if (dots > 0 && commas > 0) {
      return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? "." : ",";
    }
    return dots == 1 ? "." : commas == 1 ? "," : "";
  }

  private static int count(String text, char sign) {
    return (int) text.chars().filter(c -> c == sign).count();
  }

  private static BigDecimal myriads(String unit) {
    return switch (unit) {
      case "万" -> TEN_THOUSAND;
      case "亿" -> HUNDRED_MILLION;
      case null, default -> BigDecimal.ONE;
    };
  }
}
