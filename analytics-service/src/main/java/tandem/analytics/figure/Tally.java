package tandem.analytics.figure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Measure;
import tandem.analytics.money.ExchangeRates;

/** Gathers what was read into the figures it belongs to. */
final class Tally {

  /** A figure's place in the answer. */
  record Cell(List<String> key, LocalDate period) {}

  private final Catalogue catalogue;
  private final ExchangeRates rates;
  private final Map<Cell, Amounts> amounts = new HashMap<>();
  private final Map<Cell, Spread> spreads = new HashMap<>();
  private final Map<Cell, Long> flows = new HashMap<>();
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

  /** Counts of a measure whose running total is asked for. */
  void addFlows(List<Slice> slices) {
    for (Slice slice : slices) {
      keys.add(slice.key());
      flows.merge(new Cell(slice.key(), slice.from()), slice.count().longValueExact(), Long::sum);
    }
  }

  /** Nothing at all where nothing happened. */
  Amounts amountsAt(Cell cell) {
    return amounts.getOrDefault(cell, new Amounts(rates));
  }

  /** Null where nothing happened. */
  Spread spreadAt(Cell cell) {
    return spreads.get(cell);
  }

  /** What flowed in less what flowed out, from the first of the periods to the last. */
  long stock(List<String> key, List<LocalDate> periods) {
    return periods.stream()
        .mapToLong(period -> flows.getOrDefault(new Cell(key, period), 0L))
        .sum();
  }

  Set<List<String>> keys() {
    return keys;
  }
}
