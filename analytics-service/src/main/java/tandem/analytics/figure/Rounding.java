package tandem.analytics.figure;

import java.math.BigDecimal;
import java.time.Duration;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Formula;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Metric;
import tandem.analytics.metric.Operand;
import tandem.analytics.money.ExchangeRates;

/** How a figure is written: rounded here, once, half to even. */
final class Rounding {

  /** Of a share or a rate; far finer than any count of acts can tell. */
  private static final int RATE_DIGITS = 10;

  /** Of a day, under a tenth of a second. */
  private static final int TIME_DIGITS = 6;

  private Rounding() {}

  /** The value of a metric; durations come as milliseconds. */
  static BigDecimal value(Metric metric, Fraction exact, String currency) {
    return switch (metric.unit()) {
      case MONEY -> exact.rounded(ExchangeRates.digits(currency));
      case DAYS, HOURS, MINUTES -> time(exact, length(metric.unit()));
      case SHARE, PER_DAY, PER_PERSON, PER_THOUSAND, TIMES, POINTS, COUNT ->
          plain(exact.rounded(RATE_DIGITS));
    };
  }

  /** A part that stands beside a value: an amount like the value, or a count. */
  static BigDecimal part(Formula formula, Fraction exact, String currency, Catalogue catalogue) {
    return isMoney(formula, catalogue)
        ? exact.rounded(ExchangeRates.digits(currency))
        : count(exact);
  }

  /** Money over money is a share. */
  private static boolean isMoney(Formula formula, Catalogue catalogue) {
    if (formula instanceof Formula.Operation(Formula.Operator operator, Formula of, Formula by)
        && operator == Formula.Operator.OVER) {
      return isMoney(of, catalogue) && !isMoney(by, catalogue);
    }
    return formula.reads(operand -> isMoney(operand, catalogue));
  }

  private static boolean isMoney(Operand operand, Catalogue catalogue) {
    return switch (operand) {
      case Operand.Sum(String measure) -> catalogue.measures().get(measure).isMoney();
      case Operand.Value(String position) ->
          catalogue.positions().get(position).measure().isMoney();
      case Operand.Target(String metric) ->
          catalogue.metrics().get(metric).unit() == Metric.Unit.MONEY;
      case Operand.Left(String metric) ->
          catalogue.metrics().get(metric).unit() == Metric.Unit.MONEY;
      case Operand.Absolute(Formula of) -> isMoney(of, catalogue);
      case Operand.Count _, Operand.Stock _, Operand.Distinct _, Operand.Open _, Operand.Days _ ->
          false;
    };
  }

  /** Of a unit of time. */
  static Duration length(Metric.Unit unit) {
    return switch (unit) {
      case DAYS -> Duration.ofDays(1);
      case MINUTES -> Duration.ofMinutes(1);
      default -> Duration.ofHours(1);
    };
  }

  static BigDecimal hours(Fraction millis) {
    return time(millis, Duration.ofHours(1));
  }

  static BigDecimal count(Fraction exact) {
    return plain(exact.rounded(RATE_DIGITS));
  }

  private static BigDecimal time(Fraction millis, Duration unit) {
    return plain(millis.over(Fraction.of(unit.toMillis())).rounded(TIME_DIGITS));
  }

  /** Without zeros at the end, and without an exponent. */
  static BigDecimal plain(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
