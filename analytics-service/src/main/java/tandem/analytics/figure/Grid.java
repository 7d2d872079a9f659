package tandem.analytics.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
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
    Period days = question.period();
    List<LocalDate> starts = days.split(question.grain()).stream().map(Period::from).toList();
    NavigableSet<LocalDate> segments = rates.changes(days.from(), days.to());
    segments.addAll(starts);
    return new Grid(days, starts, List.copyOf(segments), rates.reporting().getCurrencyCode());
  }

  /** The same, looking at no day before {@code first}, which is before the last. */
  Grid from(LocalDate first) {
    LocalDate start = first.isBefore(days.from()) ? days.from() : first;
    return new Grid(new Period(start, days.to()), periods, segments, reporting);
  }

  /** The same with all the days before in one more period. */
  Grid withAllBefore() {
    List<LocalDate> starts = Stream.concat(Stream.of(BEGINNING), periods.stream()).toList();
    return new Grid(new Period(BEGINNING, days.to()), starts, starts, reporting);
  }

  /** The same days by a grain that is finer, or as fine; what lies before them stays one period. */
  Grid finer(Grain grain) {
    boolean hasBefore = periods.getFirst().equals(BEGINNING);
    LocalDate from = hasBefore ? periods.get(1) : days.from();
    List<LocalDate> starts =
        new Period(from, days.to()).split(grain).stream().map(Period::from).toList();
    NavigableSet<LocalDate> finer = new TreeSet<>(segments);
    finer.addAll(starts);
    Grid without = new Grid(new Period(from, days.to()), starts, List.copyOf(finer), reporting);
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
    return new TreeSet<>(periods).floor(day);
  }
}
