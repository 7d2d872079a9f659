package tandem.analytics.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tandem.analytics.figure.Grain;
import tandem.analytics.figure.Reasons;
import tandem.analytics.metric.Metric;

/**
 * Writes figures with their units, and days, in a caller's language. Figures have three significant
 * digits: more would be noise to a reader.
 *
 * @param reasons says the units
 * @param currency of amounts
 */
public record Numbers(Reasons reasons, Locale locale, String currency) {

  private static final int DIGITS = 3;
  private static final int THOUSANDS = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How many times a floor's distance to the target an index is at most. */
  private static final BigDecimal HIGHEST_INDEX = BigDecimal.valueOf(120);

  /** A chance smaller than this is not told apart from others. */
  private static final double SMALLEST_CHANCE = 1e-6;

  /** Of large amounts: {@code 73.0M}, {@code 7,303万}. */
  private record Scale(BigDecimal size, BigDecimal from, String sign) {

    static Scale of(long size, long from, String sign) {
      return new Scale(BigDecimal.valueOf(size), BigDecimal.valueOf(from), sign);
    }
  }

  private static final List<Scale> ENGLISH =
      List.of(
          Scale.of(1_000_000_000, 1_000_000_000, "B"),
          Scale.of(1_000_000, 1_000_000, "M"),
          Scale.of(1_000, 10_000, "K"));

  private static final List<Scale> CHINESE =
      List.of(Scale.of(100_000_000, 100_000_000, "亿"), Scale.of(10_000, 10_000, "万"));

  private static final Map<String, String> CHINESE_SIGNS =
      Map.of("CNY", "¥", "EUR", "€", "GBP", "£", "USD", "US$");

  private boolean isChinese() {
    return locale.getLanguage().equals("zh");
  }

  private String say(String code, Object... arguments) {
    return reasons.say("number." + code, arguments);
  }

  /** With its unit: {@code 46.7%}, {@code USD 73.0M}, {@code 9.72 h}. */
  public String figure(Metric.Unit unit, BigDecimal value) {
    return switch (unit) {
      case SHARE -> percent(value);
      case MONEY -> money(value, currency);
      case DAYS, HOURS, MINUTES, PER_DAY, PER_PERSON, PER_THOUSAND, TIMES, COUNT, POINTS ->
          say(unit.name().toLowerCase(Locale.ROOT).replace('_', '-'), plain(value));
    };
  }

  /** In a currency: {@code EUR 9.74M}, {@code €974万}. */
  public String money(BigDecimal value, String code) {
    return currency(code) + amount(value);
  }

  private String currency(String code) {
    return isChinese() ? CHINESE_SIGNS.getOrDefault(code, code + " ") : code + " ";
  }

  private String amount(BigDecimal value) {
    for (Scale scale : isChinese() ? CHINESE : ENGLISH) {
      BigDecimal shown = significant(value.divide(scale.size()));
      if (shown.abs().multiply(scale.size()).compareTo(scale.from()) >= 0) {
        return grouped(shown) + scale.sign();
      }
    }
    return number(value, value.abs().compareTo(HUNDRED) < 0 ? 2 : 0);
  }

  /** {@code 46.7%}. */
  public String percent(BigDecimal share) {
    return number(share.movePointRight(2), 1) + "%";
  }

  /** A chance or a part of something, never more than it is: 99.9% is not all. */
  public String part(double part) {
    return number(BigDecimal.valueOf(part).movePointRight(2).setScale(1, RoundingMode.DOWN), 1)
        + "%";
  }

  /** Three significant digits at least, and no zeros at the end: {@code 9.72}, {@code 1,050}. */
  public String plain(BigDecimal value) {
    return number(value, Math.max(0, DIGITS - (value.precision() - value.scale())));
  }

  /** With at most so many decimals, and thousands apart: {@code 1,050.5}. */
  public String number(BigDecimal value, int decimals) {
    return grouped(
        value.setScale(Math.min(decimals, DIGITS), RoundingMode.HALF_EVEN).stripTrailingZeros());
  }

  /** {@code 1,050}. */
  public String count(long value) {
    return grouped(BigDecimal.valueOf(value));
  }

  /** Whole, with its end as an end: {@code 87}, {@code ≥120}. */
  public String index(BigDecimal value) {
    return value.compareTo(HIGHEST_INDEX) >= 0
        ? "≥" + HIGHEST_INDEX
        : value.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** How seldom noise alone shows it, with two digits: {@code 1 in 20,000}. */
  public String chance(double chance) {
    if (chance < SMALLEST_CHANCE) {
      return say("chance.smaller", oneIn(1_000_000));
    }
    BigDecimal times = BigDecimal.valueOf(1 / chance);
    int exponent = times.precision() - times.scale() - 2;
    return oneIn(times.setScale(-Math.max(0, exponent), RoundingMode.DOWN).longValue());
  }

  private String oneIn(long times) {
    return say("chance", count(times));
  }

  /** Three significant digits, zeros at the end kept. */
  private static BigDecimal significant(BigDecimal value) {
    BigDecimal rounded = value.setScale(decimals(value), RoundingMode.HALF_EVEN);
    return rounded.setScale(decimals(rounded), RoundingMode.HALF_EVEN);
  }

  private static int decimals(BigDecimal value) {
    return Math.max(0, DIGITS - Math.max(1, value.precision() - value.scale()));
  }

  private static String grouped(BigDecimal value) {
    StringBuilder plain = new StringBuilder(value.abs().toPlainString());
    int whole = plain.indexOf(".") < 0 ? plain.length() : plain.indexOf(".");
    for (int at = whole - THOUSANDS; at > 0; at -= THOUSANDS) {
      plain.insert(at, ',');
    }
    return value.signum() < 0 ? "−" + plain : plain.toString();
  }

  /** In a sentence: {@code June 2025}, {@code 2025年6月}. */
  public String period(LocalDate from, Grain grain) {
    return grain == Grain.MONTH ? written(from, "MMMM uuuu", "uuuu年M月") : label(from, grain);
  }

  /** In a chart or a table: {@code Jun 2025}. */
  public String label(LocalDate from, Grain grain) {
    return switch (grain) {
      case MONTH -> written(from, "MMM uuuu", "uuuu年M月");
      case QUARTER ->
          say("quarter", String.valueOf(from.getYear()), from.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> written(from, "uuuu", "uuuu年");
      case DAY, WEEK, WHOLE -> day(from);
    };
  }

  /** Under a chart, where the year stands by itself: {@code Jun}, {@code 6月}. */
  public String axis(LocalDate from, Grain grain) {
    return grain == Grain.MONTH ? written(from, "MMM", "M月") : label(from, grain);
  }

  /** {@code 25 Nov 2026}, {@code 2026年11月25日}. */
  public String day(LocalDate day) {
    return written(day, "d MMM uuuu", "uuuu年M月d日");
  }

  /** {@code 25 Nov 2026, 22:46 UTC}. */
  public String time(Instant at, ZoneId zone) {
    return format("d MMM uuuu, HH:mm", "uuuu年M月d日 HH:mm").format(at.atZone(zone))
        + " "
        + zone.getId();
  }

  private String written(LocalDate day, String english, String chinese) {
    return format(english, chinese).format(day);
  }

  private DateTimeFormatter format(String english, String chinese) {
    return isChinese()
        ? DateTimeFormatter.ofPattern(chinese, Locale.ROOT)
        : DateTimeFormatter.ofPattern(english, Locale.ENGLISH);
  }
}
