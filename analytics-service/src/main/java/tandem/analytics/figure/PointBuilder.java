package tandem.analytics.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Formula;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Metric;
import tandem.analytics.metric.Operand;
import tandem.analytics.people.Groups;

/** Computes the figures of a series, period by period. */
final class PointBuilder {

  /** Under this name the ages of a stock stand beside the value. */
  static final String AGE = "ageP90Hours";

  private final Metric metric;
  private final Map<String, Formula> shows;
  private final Formula basis;
  private final Catalogue catalogue;
  private final String currency;
  private final LocalDate horizon;
  private final LocalDate today;
  private final long lacks;
  private final Reasons reasons;
  private final String nothing;

  /**
   * @param shows what stands beside the values, by name
   * @param currency of amounts that were converted
   * @param horizon the first day that is not known whole
   * @param today on which it is answered: days after it have not come
   * @param lacks how many events the metric lacks
   */
  PointBuilder(
      Metric metric,
      Map<String, Formula> shows,
      Catalogue catalogue,
      String currency,
      LocalDate horizon,
      LocalDate today,
      long lacks,
      Reasons reasons) {
    this.metric = metric;
    this.shows = shows;
    this.basis = metric.value().basis();
    this.catalogue = catalogue;
    this.currency = currency;
    this.horizon = horizon;
    this.today = today;
    this.lacks = lacks;
    this.reasons = reasons;
    this.nothing = reasons.say("figure.nothing");
  }

  /**
   * @param goal of the formula
   */
  Point point(Period period, Ingredients of, Goals.Of goal) {
    Amounts amounts = of.amounts();
    Function<Operand, Fraction> read =
        operand ->
            switch (operand) {
              case Operand.Target(String aim) -> goal.targets().get(aim);
              case Operand.Left(String aim) -> goal.left().get(aim);
              default -> read(operand, amounts::read, of, period);
            };
    BigDecimal computed = value(metric.value(), read, currency);
    boolean isDuration = metric.distribution().isPresent();
    Spread spread = of.spread();
    BigDecimal p50 = spread == null ? null : duration(spread.p50());
    BigDecimal value = isDuration ? p50 : computed;
    return new Point(
        period.from(),
        period.to(),
        value,
        n(read),
        isComplete(period),
        isOver(period),
        Lacking.orNull(lacks),
        goal.backfilled() ? true : null,
        value == null ? reason(goal, of) : null,
        p50,
        spread == null ? null : duration(spread.p90()),
        isDuration ? computed : null,
        parts(read, currency, of.ages()),
        apart(of, period));
  }

  /**
   * What was not counted is nothing, but a target that nobody set is not known, nor who was a
   * member before the records begin.
   */
  private Fraction read(
      Operand operand, Function<Operand, Fraction> counted, Ingredients of, Period period) {
    return switch (operand) {
      case Operand.Count _, Operand.Sum _, Operand.Absolute _, Operand.Open _, Operand.Value _ ->
          counted.apply(operand);
      case Operand.Stock(String measure) ->
          Fraction.of(of.stocks().getOrDefault(measure, BigDecimal.ZERO));
      case Operand.Distinct(String name) -> {
        Long members = of.distinct().getOrDefault(name, 0L);
        yield members == null ? null : Fraction.of(members);
      }
      case Operand.Days _ -> Fraction.of(Question.daysUntil(period, today));
      case Operand.Target _, Operand.Left _ -> null;
    };
  }

  /** Nothing but that there is something which is kept back. */
  Point closed(Period period) {
    return empty(period, reasons.say("figure.group-too-small", Groups.SMALLEST));
  }

  /**
   * No figure, whatever was counted: its acts are not recorded, so that nothing is no zero, and
   * something the figure of something else.
   */
  Point unrecorded(Period period, String missing) {
    return empty(period, reasons.say("figure.unrecorded", missing));
  }

  /** No figure: what it is of was not known when it would have had to be. */
  Point unknown(Period period) {
    return empty(period, reasons.say("figure.not-known-then"));
  }

  private Point empty(Period period, String reason) {
    return new Point(
        period.from(),
        period.to(),
        null,
        BigDecimal.ZERO,
        isComplete(period),
        isOver(period),
        Lacking.orNull(lacks),
        null,
        reason,
        null,
        null,
        null,
        Map.of(),
        List.of());
  }

  private boolean isComplete(Period period) {
    return isOver(period) && lacks == 0;
  }

  private boolean isOver(Period period) {
    return !period.to().isAfter(horizon);
  }

  private String reason(Goals.Of goal, Ingredients of) {
    if (of.distinct().values().stream().anyMatch(Objects::isNull)) {
      return reasons.say("figure.too-young");
    }
    if (goal.isReached()) {
      return reasons.say("figure.nothing-left");
    }
    Amounts amounts = of.amounts();
    return goal.none()
        .map(none -> reasons.say(none.why().code(), String.valueOf(none.knownOn())))
        .orElseGet(
            () ->
                amounts.apart().isEmpty()
                    ? nothing
                    : reasons.say("figure.no-rate", String.join(", ", amounts.apart())));
  }

  private List<Point.Apart> apart(Ingredients of, Period period) {
    List<Point.Apart> apart = new ArrayList<>();
    for (String code : of.amounts().apart()) {
      Function<Operand, Fraction> read =
          operand -> read(operand, its -> of.amounts().read(code, its), of, period);
      apart.add(
          new Point.Apart(
              code, value(metric.value(), read, code), n(read), parts(read, code, null)));
    }
    return apart;
  }

  private BigDecimal value(Formula formula, Function<Operand, Fraction> read, String unit) {
    return switch (formula.evaluate(read)) {
      case Formula.Result.Known(Fraction exact) -> Rounding.value(metric, exact, unit);
      case Formula.Result.Undefined undefined -> null;
    };
  }

  private Map<String, BigDecimal> parts(
      Function<Operand, Fraction> read, String unit, Spread ages) {
    if (shows.isEmpty() && ages == null) {
      return Map.of();
    }
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    shows.forEach(
        (name, formula) -> {
          if (formula.evaluate(read) instanceof Formula.Result.Known(Fraction exact)) {
            parts.put(name, Rounding.part(formula, exact, unit, catalogue));
          }
        });
    if (ages != null) {
      parts.put(AGE, Rounding.hours(Fraction.of(ages.p90())));
    }
    return parts;
  }

  private BigDecimal n(Function<Operand, Fraction> read) {
    return basis.evaluate(read) instanceof Formula.Result.Known(Fraction exact)
        ? Rounding.count(exact)
        : BigDecimal.ZERO;
  }

  private BigDecimal duration(long millis) {
    return Rounding.value(metric, Fraction.of(millis), currency);
  }
}
