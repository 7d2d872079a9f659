package tandem.analytics.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import tandem.analytics.figure.Grain;
import tandem.analytics.figure.Point;
import tandem.analytics.figure.Reasons;
import tandem.analytics.metric.Metric;

/**
 * Puts what was found into sentences, in the caller's language.
 *
 * @param currency of amounts
 */
record Words(Reasons reasons, Locale locale, String currency) {

  /** Significant digits of a figure in a sentence. */
  private static final int DIGITS = 3;

  private static final int THOUSANDS = 3;

  String say(String code, Object... arguments) {
    return reasons.say("comparison." + code, arguments);
  }

  String name(Metric metric) {
    return metric.names().getOrDefault(locale.getLanguage(), metric.names().get("en"));
  }

  String function(String function) {
    return say("function." + function);
  }

  /** What a member is called: functions in the caller's language, others as they were named. */
  String name(Member member, ComparisonQuestion question) {
    return question.isBetweenFunctions() ? function(member.id()) : member.name();
  }

  String angle(Metric.Angle angle) {
    return say("angle." + angle.name().toLowerCase(Locale.ROOT));
  }

  /** With its unit: 85.3 %, USD 1,050, 18 h. */
  String figure(Metric metric, BigDecimal value) {
    String unit = "unit." + metric.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (metric.unit()) {
      case SHARE -> say(unit, number(value.movePointRight(2), 1));
      case MONEY -> say(unit, number(value, 0), currency);
      case DAYS, HOURS, PER_DAY, COUNT, POINTS ->
          say(unit, number(value, Math.max(0, DIGITS - (value.precision() - value.scale()))));
    };
  }

  /** The figure of all the time, with what is left out of it; null where there is neither. */
  String figure(Row row) {
    String figure = row.figure().map(value -> figure(row.metric(), value)).orElse(null);
    List<Point.Apart> apart = row.whole().apart();
    if (apart.isEmpty()) {
      return figure;
    }
    String amounts = list(apart.stream().map(its -> amount(row.metric(), its)).toList());
    return figure == null
        ? say("apart.alone", amounts)
        : say(
            row.metric().unit() == Metric.Unit.MONEY ? "apart" : "apart.left-out", figure, amounts);
  }

  private String amount(Metric metric, Point.Apart apart) {
    return metric.unit() == Metric.Unit.MONEY && apart.value() != null
        ? say("unit.money", number(apart.value(), 0), apart.currency())
        : apart.currency();
  }

  /** One, two and three. */
  String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    String most = String.join(say("list.between"), names.subList(0, names.size() - 1));
    return say("list", most, names.getLast());
  }

  /** A chance or a part of something, never more than it is: 99.9 % is not all. */
  String percent(double part) {
    return say(
        "unit.share",
        number(BigDecimal.valueOf(part).movePointRight(2).setScale(1, RoundingMode.DOWN), 1));
  }

  /** With at most so many decimals, and thousands apart: 1,050.5. */
  String number(BigDecimal value, int digits) {
    BigDecimal rounded =
        value.setScale(Math.min(digits, DIGITS), RoundingMode.HALF_EVEN).stripTrailingZeros();
    StringBuilder plain = new StringBuilder(rounded.abs().toPlainString());
    int whole = plain.indexOf(".") < 0 ? plain.length() : plain.indexOf(".");
    for (int at = whole - THOUSANDS; at > 0; at -= THOUSANDS) {
      plain.insert(at, ',');
    }
    return rounded.signum() < 0 ? "-" + plain : plain.toString();
  }

  /** June 2025, or 2025年6月. */
  String period(LocalDate from, Grain grain) {
    return switch (grain) {
      case MONTH -> say("period.month", String.valueOf(from.getYear()), from.getMonthValue());
      case QUARTER ->
          say(
              "period.quarter",
              String.valueOf(from.getYear()),
              from.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> say("period.year", String.valueOf(from.getYear()));
      case DAY, WEEK, WHOLE -> from.toString();
    };
  }
}
