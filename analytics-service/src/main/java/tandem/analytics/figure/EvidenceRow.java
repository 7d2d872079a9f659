package tandem.analytics.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import tandem.analytics.sql.Sql;

/**
 * A row of facts that is counted, as {@link EvidenceQuery} reads it.
 *
 * @param version of the facts
 * @param values of the dimensions, null where there is none
 * @param counts by measure, in the order asked for, null where it does not count; {@code sums} too
 */
record EvidenceRow(
    Position position,
    String kind,
    LocalDate day,
    String version,
    List<String> values,
    String currency,
    List<Long> counts,
    List<Long> sums,
    Evidence.Event event) {

  /** The order of the rows: the instant, and what tells apart rows of one instant. */
  record Position(Instant at, int source, UUID id, int ordinal) {}

  static EvidenceRow read(ResultSet row) throws SQLException {
    return new EvidenceRow(
        new Position(
            instant(row, "at"),
            row.getInt("source"),
            row.getObject("aggregate_id", UUID.class),
            row.getInt("ordinal")),
        row.getString("kind"),
        row.getObject("day", LocalDate.class),
        row.getInt("epoch") + "." + row.getLong("number"),
        Sql.texts(row, "values"),
        row.getString("currency"),
        numbers(row, "counts"),
        numbers(row, "sums"),
        new Evidence.Event(
            row.getObject("event_id", UUID.class),
            row.getString("type"),
            row.getInt("event_epoch") + "." + row.getLong("event_number"),
            instant(row, "occurred_at"),
            instant(row, "known_at"),
            instant(row, "recorded_at")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static List<Long> numbers(ResultSet row, String column) throws SQLException {
    return Arrays.asList((Long[]) row.getArray(column).getArray());
  }
}
