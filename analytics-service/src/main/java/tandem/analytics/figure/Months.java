package tandem.analytics.figure;

import com.github.benmanes.caffeine.cache.Cache;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Measure;
import tandem.analytics.money.ExchangeRates;

/**
 * The rollups of whole months in one snapshot: those whose version somebody has read come from
 * memory, the others from the database, as many months at once as follow each other. Not
 * thread-safe.
 */
final class Months {

  private final Snapshot snapshot;
  private final Catalogue catalogue;
  private final Part<Slice> totals;
  private final Part<Histogram> histograms;
  private MonthVersions versions;

  Months(
      Snapshot snapshot,
      Catalogue catalogue,
      Cache<MonthCache.Key, Map<String, List<Slice>>> totals,
      Cache<MonthCache.Key, Map<String, List<Histogram>>> histograms) {
    this.snapshot = snapshot;
    this.catalogue = catalogue;
    this.totals = new Part<>(totals, RollupRows::totals, Slice::measure, Slice::from);
    this.histograms =
        new Part<>(
            histograms,
            RollupRows::histograms,
            histogram -> histogram.place().measure(),
            histogram -> histogram.place().start());
  }

  /**
   * Of each month of the period, the counts and sums by measure; their keys are all dimensions of
   * the set, and an amount in another currency than the reporting one stands on the day of its
   * rate.
   *
   * @param period of whole months
   */
  List<Map<String, List<Slice>>> totals(DimensionSet set, Period period) throws SQLException {
    return totals.read(set, period);
  }

  /** The same of durations. */
  List<Map<String, List<Histogram>>> histograms(DimensionSet set, Period period)
      throws SQLException {
    return histograms.read(set, period);
  }

  /** Reads rows of months. */
  private interface Reading<T> {
    List<T> read(RollupRows rows, List<Measure> measures, Grid grid) throws SQLException;
  }

  private final class Part<T> {

    private final Cache<MonthCache.Key, Map<String, List<T>>> cache;
    private final Reading<T> reading;
    private final Function<T, String> measure;
    private final Function<T, LocalDate> start;

    Part(
        Cache<MonthCache.Key, Map<String, List<T>>> cache,
        Reading<T> reading,
        Function<T, String> measure,
        Function<T, LocalDate> start) {
      this.cache = cache;
      this.reading = reading;
      this.measure = measure;
      this.start = start;
    }

    List<Map<String, List<T>>> read(DimensionSet set, Period period) throws SQLException {
      NavigableMap<LocalDate, UUID> asked =
          versions().of(set.name()).subMap(period.from(), true, period.to(), false);
      ExchangeRates rates = snapshot.rates(Optional.empty());
      NavigableMap<LocalDate, Map<String, List<T>>> months = new TreeMap<>();
      List<LocalDate> unread = new ArrayList<>();
      asked.forEach(
          (month, version) -> {
            Map<String, List<T>> kept = cache.getIfPresent(key(set, month, version, rates));
            if (kept == null) {
              unread.add(month);
            } else {
              months.put(month, kept);
            }
          });
      for (Period run : runs(unread)) {
        fetch(set, run, rates)
            .forEach(
                (month, rows) -> {
                  months.put(month, rows);
                  cache.put(key(set, month, asked.get(month), rates), rows);
                });
      }
      return List.copyOf(months.values());
    }

    private Map<LocalDate, Map<String, List<T>>> fetch(
        DimensionSet set, Period run, ExchangeRates rates) throws SQLException {
      RollupRows rows =
          new QueriedRows(snapshot, set, set.dimensions(), List.of(), Optional.empty());
      List<Measure> measures = catalogue.measures().values().stream().filter(set::keeps).toList();
      Map<LocalDate, Map<String, List<T>>> fetched = new TreeMap<>();
      run.split(Grain.MONTH).forEach(month -> fetched.put(month.from(), Map.of()));
      fetched.putAll(
          reading.read(rows, measures, Grid.ofMonths(run, rates)).stream()
              .collect(
                  Collectors.groupingBy(
                      row -> start.apply(row).withDayOfMonth(1), Collectors.groupingBy(measure))));
      return fetched;
    }
  }

  private static MonthCache.Key key(
      DimensionSet set, LocalDate month, UUID version, ExchangeRates rates) {
    return new MonthCache.Key(
        set.name(), month, version, rates.changes(month, month.plusMonths(1)));
  }

  /** Of all sets, and of the exchange rates. */
  MonthVersions versions() throws SQLException {
    if (versions == null) {
      versions = MonthVersions.read(snapshot);
    }
    return versions;
  }

  /** Months that follow each other, as periods. */
  private static List<Period> runs(List<LocalDate> months) {
    List<Period> runs = new ArrayList<>();
    for (LocalDate month : months) {
      LocalDate end = month.plusMonths(1);
      if (!runs.isEmpty() && runs.getLast().to().equals(month)) {
        runs.set(runs.size() - 1, new Period(runs.getLast().from(), end));
      } else {
        runs.add(new Period(month, end));
      }
    }
    return runs;
  }
}
