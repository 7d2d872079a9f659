package tandem.analytics.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Operand;
import tandem.analytics.money.ExchangeRates;

/**
 * What the measures of one figure add up to, exactly. What has a currency without a rate is kept
 * apart by that currency, its counts with it, so that it is neither lost nor mixed in.
 */
final class Amounts {

  private final ExchangeRates rates;
  private final Map<Operand, Fraction> converted = new HashMap<>();
  private final Map<String, Map<Operand, Fraction>> apart = new TreeMap<>();

  Amounts(ExchangeRates rates) {
    this.rates = rates;
  }

  void add(Measure measure, Slice slice) {
    Optional<BigDecimal> rate = rate(measure, slice);
    Map<Operand, Fraction> into =
        rate.isPresent()
            ? converted
            : apart.computeIfAbsent(slice.currency(), currency -> new HashMap<>());
    Fraction count = Fraction.of(slice.count()).over(Fraction.of(measure.whole()));
    into.merge(new Operand.Count(measure.name()), count, Fraction::plus);
    BigDecimal sum = sum(measure, slice).multiply(rate.orElse(BigDecimal.ONE));
    into.merge(new Operand.Sum(measure.name()), Fraction.of(sum), Fraction::plus);
  }

  private Optional<BigDecimal> rate(Measure measure, Slice slice) {
    return measure.isMoney()
        ? rates.on(slice.currency(), slice.from())
        : Optional.of(BigDecimal.ONE);
  }

  private static BigDecimal sum(Measure measure, Slice slice) {
    return measure.isMoney() ? ExchangeRates.major(slice.sum(), slice.currency()) : slice.sum();
  }

  /** The same in any currency. */
  void set(Operand operand, Fraction value) {
    setConverted(operand, value);
    apart.values().forEach(amounts -> amounts.put(operand, value));
  }

  /** Of what could be converted alone. */
  void setConverted(Operand operand, Fraction value) {
    converted.put(operand, value);
  }

  /** In the reporting currency, where there is a currency. */
  Fraction read(Operand operand) {
    return read(converted, operand);
  }

  /** What was not counted is nothing, but a target that nobody set is not known. */
  static Fraction read(Map<Operand, Fraction> amounts, Operand operand) {
    Fraction nothing = operand instanceof Operand.Target ? null : Fraction.ZERO;
    return amounts.getOrDefault(operand, nothing);
  }

  /** By currency without a rate, in that currency. */
  Map<String, Map<Operand, Fraction>> apart() {
    return apart;
  }
}
