package tandem.analytics.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tandem.analytics.figure.Point;
import tandem.analytics.figure.Reasons;
import tandem.analytics.metric.Metric;
import tandem.analytics.writing.Numbers;

/**
 * Puts what was found into sentences, in the caller's language.
 *
 * @param currency of amounts
 */
record Words(Reasons reasons, Locale locale, String currency) {

  String say(String code, Object... arguments) {
    return reasons.say("comparison." + code, arguments);
  }

  String name(Metric metric) {
    return metric.name(locale);
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

  /** With its unit: 85.3%, USD 24.3K, 18 h. */
  String figure(Metric metric, BigDecimal value) {
    return numbers().figure(metric.unit(), value);
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
        ? numbers().money(apart.value(), apart.currency())
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

  /** How this language writes figures and days. */
  Numbers numbers() {
    return new Numbers(reasons, locale, currency);
  }
}
