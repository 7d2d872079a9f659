package tandem.analytics.comparison;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import tandem.analytics.figure.Period;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.sql.Sql;

/** Of which days anything is recorded. */
final class RecordedDays {

  private RecordedDays() {}

  /** Each day is found by the key of its measure's rows; there may be very many rows. */
  private static final String DAYS =
      """
      select min(first) as first, max(last) as last
      from unnest(?) as measure, lateral (
        select (select min(day) from rollup as r
                where r.measure = measure.measure and set = 'function' and day <= until) as first,
               (select max(day) from rollup as r
                where r.measure = measure.measure and set = 'function' and day <= until) as last
        from (select ?::date as until) as until) as days
      """;

  /** From the first until the last that is not to come; empty where there is none. */
  static Optional<Period> read(Snapshot snapshot, Catalogue catalogue) throws SQLException {
    return new Sql()
        .add(DAYS, catalogue.measures().keySet().toArray(String[]::new), snapshot.today())
        .read(
            snapshot.connection(),
            row ->
                period(
                    row.getObject("first", LocalDate.class),
                    row.getObject("last", LocalDate.class)))
        .getFirst();
  }

  private static Optional<Period> period(LocalDate first, LocalDate last) {
    return first == null ? Optional.empty() : Optional.of(new Period(first, last.plusDays(1)));
  }
}
