package tandem.analytics.comparison;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import tandem.analytics.figure.Period;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.sql.Sql;

/** Of which days anything is recorded. */
final class RecordedDays {

  private RecordedDays() {}

  /** From the first until the last that is not to come; empty where there is none. */
  static Optional<Period> read(Snapshot snapshot) throws SQLException {
    return new Sql()
        .add("select min(day) as first, max(day) as last from rollup\n")
        .add("where set = 'function' and day <= ?", snapshot.today())
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
