package tandem.analytics.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tandem.analytics.metric.Formula;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Operand;
import tandem.analytics.money.ExchangeRates;

/**
 * What the measures of one figure add up to, exactly. What has a currency without a rate is kept
 * apart by that currency, its counts with it, so that it is neither lost nor mixed in. Not
 * thread-safe.
 */
final class Amounts {

  private final Map<String, Total> converted = new HashMap<>();
  private final SortedMap<String, Map<String, Total>> apart = new TreeMap<>();
  private final Map<Operand.Absolute, Fraction> absolutes = new HashMap<>();
  private final Map<String, Map<Operand.Absolute, Fraction>> absolutesApart = new HashMap<>();

  /** What one measure adds up to; amounts in major units. */
  private record Total(long whole, BigDecimal count, BigDecimal sum) {

    Total plus(Total other) {
      return new Total(whole, count.add(other.count), sum.add(other.sum));
    }

    boolean isNothing() {
      return count.signum() == 0 && sum.signum() == 0;
    }
  }

  void add(Measure measure, Slice slice, ExchangeRates rates) {
    if (measure.isMoney() && !slice.currency().isEmpty()) {
      Optional<BigDecimal> rate = rates.on(slice.currency(), slice.from());
      BigDecimal amount = ExchangeRates.major(slice.sum(), slice.currency());
      add(
          rate.isPresent() ? converted : apart(slice.currency()),
          measure,
          slice.count(),
          amount.multiply(rate.orElse(BigDecimal.ONE)));
    } else {
      add(converted, measure, slice.count(), slice.sum());
    }
  }

  private static void add(
      Map<String, Total> into, Measure measure, BigDecimal count, BigDecimal sum) {
    into.merge(measure.name(), new Total(measure.whole(), count, sum), Total::plus);
  }

  private Map<String, Total> apart(String currency) {
    return apart.computeIfAbsent(currency, _ -> new HashMap<>());
  }

  /**
   * Adds all of a cell, and how far sums of it are from zero.
   *
   * @param sums of which that is worked out
   */
  void addCell(Amounts cell, Set<Operand.Absolute> sums) {
    addAll(cell);
    for (Operand.Absolute sum : sums) {
      absolutes.merge(sum, distance(sum.of(), cell::read), Fraction::plus);
      for (String currency : cell.apart()) {
        absolutesApart
            .computeIfAbsent(currency, _ -> new HashMap<>())
            .merge(
                sum, distance(sum.of(), operand -> cell.read(currency, operand)), Fraction::plus);
      }
    }
  }

  private static Fraction distance(Formula sum, Function<Operand, Fraction> read) {
    return sum.evaluate(read) instanceof Formula.Result.Known(Fraction exact)
        ? exact.absolute()
        : Fraction.ZERO;
  }

  void addAll(Amounts other) {
    other.converted.forEach((measure, total) -> converted.merge(measure, total, Total::plus));
    other.apart.forEach(
        (currency, totals) ->
            totals.forEach((measure, total) -> apart(currency).merge(measure, total, Total::plus)));
  }

  /** Whether all of it came to nothing. */
  boolean isNothing() {
    return isNothing(converted) && apart.values().stream().allMatch(Amounts::isNothing);
  }

  private static boolean isNothing(Map<String, Total> totals) {
    return totals.values().stream().allMatch(Total::isNothing);
  }

  /** The currencies without a rate of which anything is left. */
  Set<String> apart() {
    SortedSet<String> left = new TreeSet<>(apart.keySet());
    left.removeIf(currency -> isNothing(apart.get(currency)));
    return left;
  }

  /** In the reporting currency, where there is a currency; zero where nothing was counted. */
  Fraction read(Operand operand) {
    return operand instanceof Operand.Absolute
        ? absolutes.getOrDefault(operand, Fraction.ZERO)
        : read(converted, operand);
  }

  /** The same of what is kept apart, in that currency. */
  Fraction read(String currency, Operand operand) {
    return operand instanceof Operand.Absolute
        ? absolutesApart.get(currency).get(operand)
        : read(apart.get(currency), operand);
  }

  private static Fraction read(Map<String, Total> totals, Operand operand) {
    return switch (operand) {
      case Operand.Count(String measure) -> {
        Total total = totals.get(measure);
        yield total == null ? Fraction.ZERO : Fraction.of(total.count, total.whole);
      }
      case Operand.Sum(String measure) -> {
        Total total = totals.get(measure);
        yield total == null ? Fraction.ZERO : Fraction.of(total.sum);
      }
      case Operand.Open(String position) -> read(totals, new Operand.Count(position));
      case Operand.Value(String position) -> read(totals, new Operand.Sum(position));
      case Operand.Stock _,
          Operand.Distinct _,
          Operand.Absolute _,
          Operand.Target _,
          Operand.Left _,
          Operand.Days _ ->
          throw new IllegalArgumentException("nothing that measures add up to: " + operand);
    };
  }
}
