package tandem.analytics.figure;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Distinct;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Operand;
import tandem.analytics.money.ExchangeRates;

/**
 * Gathers what was read into the figures it belongs to: a line for each key, in it a figure for
 * each period. Not thread-safe.
 */
final class Tally {

  private final Catalogue catalogue;
  private final ExchangeRates rates;
  private final List<Period> periods;
  private final List<LocalDate> starts;
  private final Map<List<String>, Line> lines = new LinkedHashMap<>();
  private final Map<String, DistinctCounts> distinct = new HashMap<>();

  /** The places of periods, by the members of whom nobody knows. */
  private final Map<String, Set<Integer>> unknown = new HashMap<>();

  /**
   * @param periods ascending, without gaps
   */
  Tally(Catalogue catalogue, ExchangeRates rates, List<Period> periods) {
    this.catalogue = catalogue;
    this.rates = rates;
    this.periods = periods;
    this.starts = periods.stream().map(Period::from).toList();
  }

  /** The figures of one key, period by period; null where there is nothing. */
  private static final class Line {

    private final Amounts[] amounts;
    private final Spread[] spreads;
    private final Spread[] ages;

    /** Changes of stocks by measure, those before the first period first. */
    private final Map<String, BigDecimal[]> flows = new HashMap<>();

    /** Whether it stands in the answer even if nothing was counted in it. */
    private boolean isAsked;

    Line(int periods) {
      amounts = new Amounts[periods];
      spreads = new Spread[periods];
      ages = new Spread[periods];
    }

    BigDecimal[] flows(String measure) {
      return flows.computeIfAbsent(
          measure,
          _ -> {
            BigDecimal[] none = new BigDecimal[amounts.length + 1];
            Arrays.fill(none, BigDecimal.ZERO);
            return none;
          });
    }

    boolean isNothing() {
      return !isAsked
          && Stream.of(amounts).filter(Objects::nonNull).allMatch(Amounts::isNothing)
          && flows.values().stream().flatMap(Stream::of).allMatch(it -> it.signum() == 0);
    }
  }

  private Line line(List<String> key) {
    return lines.computeIfAbsent(key, _ -> new Line(starts.size()));
  }

  /** Which period a day lies in; −1 for those before. */
  private int at(LocalDate day) {
    int found = Collections.binarySearch(starts, day);
    return found >= 0 ? found : -found - 2;
  }

  void addTotals(List<Slice> slices) {
    for (Slice slice : slices) {
      Measure measure = catalogue.measures().get(slice.measure());
      amounts(slice.key(), at(slice.from())).add(measure, slice, rates);
    }
  }

  /**
   * What was counted on the days that a period looks back on.
   *
   * @param days of each of the periods
   */
  void addTrailing(List<Slice> slices, List<Period> days) {
    for (Slice slice : slices) {
      Measure measure = catalogue.measures().get(slice.measure());
      for (int i = 0; i < days.size(); i++) {
        if (days.get(i).has(slice.from())) {
          amounts(slice.key(), i).add(measure, slice, rates);
        }
      }
    }
  }

  /** What was open at a point of a period. */
  void addOpen(Measure measure, List<FromPositions.Open> read) {
    read.forEach(its -> amounts(its.slice().key(), its.period()).add(measure, its.slice(), rates));
  }

  private Amounts amounts(List<String> key, int period) {
    Amounts[] its = line(key).amounts;
    if (its[period] == null) {
      its[period] = new Amounts();
    }
    return its[period];
  }

  /**
   * All that was counted in a cell.
   *
   * @param sums of which is told apart how far they are from zero in each cell
   */
  void addCell(List<String> key, LocalDate start, Amounts amounts, Set<Operand.Absolute> sums) {
    amounts(key, at(start)).addCell(amounts, sums);
  }

  void addSpreads(List<Spread> read) {
    read.forEach(spread -> line(spread.key()).spreads[at(spread.from())] = spread);
  }

  /** How old it is what is in stock at the end of the periods. */
  void addAges(List<Spread> read) {
    read.forEach(spread -> line(spread.key()).ages[at(spread.from())] = spread);
  }

  /** Counts of measures whose running total is asked for, from before the periods on. */
  void addFlows(List<Slice> slices) {
    for (Slice slice : slices) {
      BigDecimal[] its = line(slice.key()).flows(slice.measure());
      int at = at(slice.from()) + 1;
      its[at] = its[at].add(slice.count());
    }
  }

  /**
   * Members that are counted once.
   *
   * @param slices what was counted of each, who stands last in the key; with a window, how many
   *     there are
   */
  void addDistinct(Question question, Distinct members, List<Slice> slices) {
    DistinctCounts counts =
        members.window().isPresent()
            ? DistinctCounts.counted(
                question, members, slices, starts.size(), slice -> at(slice.from()))
            : DistinctCounts.of(
                question, members, slices, starts.size(), slice -> at(slice.from()));
    counts.keys().forEach(key -> line(key).isAsked = true);
    distinct.put(members.name(), counts);
  }

  /** Of these periods nobody knows who the members are. */
  void addUnknown(Distinct members, List<Period> some) {
    unknown.put(members.name(), some.stream().map(it -> at(it.from())).collect(toSet()));
  }

  /** Lines that stand in the answer even if nothing was counted in them. */
  void addKeys(Set<List<String>> more) {
    more.forEach(key -> line(key).isAsked = true);
  }

  /** Leaves out the other lines, and those in which nothing was counted. */
  void keepKeys(Predicate<List<String>> some) {
    lines.entrySet().removeIf(line -> line.getValue().isNothing() || !some.test(line.getKey()));
  }

  /** The same lines over all the periods at once, with nothing in them. */
  Tally emptyWhole() {
    Period all = new Period(starts.getFirst(), periods.getLast().to());
    Tally whole = new Tally(catalogue, rates, List.of(all));
    whole.addKeys(lines.keySet());
    return whole;
  }

  /** The same lines over all the periods at once; cells, spreads and ages do not add up. */
  Tally whole() {
    Tally whole = emptyWhole();
    lines.forEach(
        (key, line) -> {
          Line its = whole.line(key);
          its.amounts[0] = new Amounts();
          Stream.of(line.amounts).filter(Objects::nonNull).forEach(its.amounts[0]::addAll);
          line.flows.forEach(
              (measure, flows) -> {
                its.flows(measure)[0] = flows[0];
                its.flows(measure)[1] = sum(flows, 1, flows.length);
              });
        });
    return whole;
  }

  private static BigDecimal sum(BigDecimal[] values, int from, int to) {
    return Arrays.stream(values, from, to).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * All that one figure is made of.
   *
   * @param period its place among the periods
   */
  Ingredients at(List<String> key, int period) {
    Line line = line(key);
    Map<String, BigDecimal> stocks = new HashMap<>();
    line.flows.forEach((measure, flows) -> stocks.put(measure, sum(flows, 0, period + 2)));
    Amounts amounts = line.amounts[period];
    return new Ingredients(
        amounts == null ? new Amounts() : amounts,
        stocks,
        members(key, period),
        line.spreads[period],
        line.ages[period]);
  }

  /** How many there are; null where that is not known. */
  private Map<String, Long> members(List<String> key, int period) {
    Map<String, Long> members = new HashMap<>();
    distinct.forEach(
        (name, counts) -> {
          boolean isUnknown = unknown.getOrDefault(name, Set.of()).contains(period);
          members.put(name, isUnknown ? null : Long.valueOf(counts.count(key, period)));
        });
    return members;
  }

  List<Period> periods() {
    return periods;
  }

  Set<List<String>> keys() {
    return lines.keySet();
  }
}
