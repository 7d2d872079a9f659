package tandem.analytics.figure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Operand;
import tandem.analytics.money.ExchangeRates;

/** Gathers what was read into the figures it belongs to. */
final class Tally {

  /** A figure's place in the answer. */
  private record Cell(List<String> key, LocalDate period) {}

  private final Catalogue catalogue;
  private final ExchangeRates rates;
  private final Map<Cell, Amounts> amounts = new HashMap<>();
  private final Map<Cell, Spread> spreads = new HashMap<>();
  private final Map<Cell, Spread> ages = new HashMap<>();
  private final Map<String, Map<Cell, Fraction>> flows = new HashMap<>();
  private final Set<List<String>> keys = new LinkedHashSet<>();

  Tally(Catalogue catalogue, ExchangeRates rates) {
    this.catalogue = catalogue;
    this.rates = rates;
  }

  void addTotals(List<Slice> slices, Grid grid) {
    for (Slice slice : slices) {
      Measure measure = catalogue.measures().get(slice.measure());
      Cell cell = new Cell(slice.key(), grid.periodOf(slice.from()));
      keys.add(slice.key());
      amounts.computeIfAbsent(cell, its -> new Amounts(rates)).add(measure, slice);
    }
  }

  void addSpreads(List<Spread> read) {
    read.forEach(spread -> spreads.put(new Cell(spread.key(), spread.from()), spread));
  }

  /** How old it is what is in stock at the end of the periods. */
  void addAges(List<Spread> read) {
    read.forEach(spread -> ages.put(new Cell(spread.key(), spread.from()), spread));
  }

  /** Counts of measures whose running total is asked for. */
  void addFlows(List<Slice> slices) {
    for (Slice slice : slices) {
      keys.add(slice.key());
      flows
          .computeIfAbsent(slice.measure(), its -> new HashMap<>())
          .merge(new Cell(slice.key(), slice.from()), Fraction.of(slice.count()), Fraction::plus);
    }
  }

  /** Lines that stand in the answer even if nothing was counted in them. */
  void addKeys(Set<List<String>> more) {
    keys.addAll(more);
  }

  /** Leaves out the other lines. */
  void keepKeys(Predicate<List<String>> some) {
    keys.removeIf(some.negate());
  }

  /**
   * All that one figure is made of.
   *
   * @param starts the first days of its period and of all before
   */
  Ingredients at(List<String> key, List<LocalDate> starts) {
    Cell cell = new Cell(key, starts.getLast());
    Amounts its = amounts.getOrDefault(cell, new Amounts(rates));
    flows.forEach(
        (measure, changes) -> its.set(new Operand.Stock(measure), stock(changes, key, starts)));
    return new Ingredients(its, spreads.get(cell), ages.get(cell));
  }

  /** What flowed in less what flowed out. */
  private static Fraction stock(
      Map<Cell, Fraction> changes, List<String> key, List<LocalDate> starts) {
    return starts.stream()
        .map(start -> changes.getOrDefault(new Cell(key, start), Fraction.ZERO))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  Set<List<String>> keys() {
    return keys;
  }
}
