package tandem.analytics.figure;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import tandem.analytics.money.ExchangeRates;
import tandem.analytics.sql.Sql;

/**
 * How the days of an answer are put together before they leave the database: days of one period,
 * and for amounts to be converted, of one exchange rate.
 *
 * @param days all that are looked at
 * @param periods the first days of the periods, ascending
 * @param segments those and the days on which a rate changes
 */
record Grid(Period days, List<LocalDate> periods, List<LocalDate> segments, String reporting) {

  /** Before any act. */
  static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

  static Grid of(Question question, ExchangeRates rates) {
    return of(question.period(), question.grain(), rates);
  }

  private static Grid of(Period days, Grain grain, ExchangeRates rates) {
    List<LocalDate> starts = days.split(grain).stream().map(Period::from).toList();
    NavigableSet<LocalDate> segments = rates.changes(days.from(), days.to());
    segments.addAll(starts);
    return new Grid(days, starts, List.copyOf(segments), rates.reporting().getCurrencyCode());
  }

  /** Whole months, each a period of its own. */
  static Grid ofMonths(Period months, ExchangeRates rates) {
    return of(months, Grain.MONTH, rates);
  }

  /** Days that are cut at others. */
  static Grid cut(Period days, NavigableSet<LocalDate> at, ExchangeRates rates) {
    NavigableSet<LocalDate> starts = new TreeSet<>(at.subSet(days.from(), true, days.to(), false));
    starts.add(days.from());
    NavigableSet<LocalDate> segments = rates.changes(days.from(), days.to());
    segments.addAll(starts);
    return new Grid(
        days, List.copyOf(starts), List.copyOf(segments), rates.reporting().getCurrencyCode());
  }

  /** For counts alone, which have no rates. */
  static Grid ofCounts(Period days, Grain grain) {
    List<LocalDate> starts = days.split(grain).stream().map(Period::from).toList();
    return new Grid(days, starts, starts, "");
  }

  /** The same, looking at no day before {@code first}, which is before the last. */
  Grid from(LocalDate first) {
    LocalDate start = first.isBefore(days.from()) ? days.from() : first;
    return only(new Period(start, days.to()));
  }

  /** The same, looking at some of the days alone. */
  Grid only(Period some) {
    return new Grid(some, periods, segments, reporting);
  }

  /** The whole months among the days; empty where a period begins within one of them. */
  Optional<Period> wholeMonths() {
    LocalDate from = days.from().minusDays(1).with(TemporalAdjusters.firstDayOfNextMonth());
    LocalDate to = days.to().withDayOfMonth(1);
    boolean areCut =
        periods.stream()
            .filter(start -> from.isBefore(start) && start.isBefore(to))
            .anyMatch(start -> start.getDayOfMonth() > 1);
    return areCut || !from.isBefore(to) ? Optional.empty() : Optional.of(new Period(from, to));
  }

  /** The same with all the days before in one more period. */
  Grid withAllBefore() {
    List<LocalDate> starts = Stream.concat(Stream.of(BEGINNING), periods.stream()).toList();
    return new Grid(new Period(BEGINNING, days.to()), starts, starts, reporting);
  }

  /** The same days, cut besides by a grain; what lies before them stays one period. */
  Grid finer(Grain grain) {
    boolean hasBefore = periods.getFirst().equals(BEGINNING);
    List<LocalDate> own = hasBefore ? periods.subList(1, periods.size()) : periods;
    Period period = new Period(own.getFirst(), days.to());
    NavigableSet<LocalDate> starts = new TreeSet<>(own);
    period.split(grain).forEach(part -> starts.add(part.from()));
    NavigableSet<LocalDate> finer = new TreeSet<>(segments);
    finer.addAll(starts);
    Grid without = new Grid(period, List.copyOf(starts), List.copyOf(finer), reporting);
    return hasBefore ? without.withAllBefore() : without;
  }

  /**
   * The table {@code grid} of one row, and {@link #start} over it.
   *
   * @see #addTo
   */
  void addTo(Sql sql) {
    sql.add(
        "(select ?::date[] as periods, ?::date[] as segments, ?::text as reporting) as grid",
        periods.toArray(LocalDate[]::new),
        segments.toArray(LocalDate[]::new),
        reporting);
  }

  /** In SQL, the first day of what {@code day} is put together with. */
  static String start(String day, String currency) {
    return """
    case when %2$s in ('', grid.reporting)
         then grid.periods[width_bucket(%1$s, grid.periods)]
         else grid.segments[width_bucket(%1$s, grid.segments)] end\
    """
        .formatted(day, currency);
  }

  /** The first day of the period in which {@code day} lies. */
  LocalDate periodOf(LocalDate day) {
    return floor(periods, day);
  }

  /** The first day of what a slice of a finer grid is put together with. */
  LocalDate startOf(Slice slice) {
    boolean isConverted = !slice.currency().isEmpty() && !slice.currency().equals(reporting);
    return floor(isConverted ? segments : periods, slice.from());
  }

  private static LocalDate floor(List<LocalDate> starts, LocalDate day) {
    int found = Collections.binarySearch(starts, day);
    return starts.get(found >= 0 ? found : -found - 2);
  }
}
