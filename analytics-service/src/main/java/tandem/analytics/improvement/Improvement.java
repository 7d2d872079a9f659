package tandem.analytics.improvement;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.analytics.figure.Snapshot;

/**
 * An improvement that has started, as it is known.
 *
 * @param metric that it is to move, of {@code member}: a function, a team or a region of it
 * @param started the day of its start
 * @param reversed the day on which it was taken back; empty while it lasts
 * @param expectedChange by which part of what it was the metric is to become better; null where
 *     nobody said
 */
record Improvement(
    UUID id,
    String function,
    String metric,
    String dimension,
    String member,
    String state,
    LocalDate started,
    Optional<LocalDate> reversed,
    BigDecimal expectedChange) {

  private static final String FUNCTION = "function";

  private static final String STARTED =
      """
      select aggregate_id, function, metric, dimension, member, state, started_day, reversed_day,
             expected_change
      from fact_improvement
      where known_to = 'infinity' and started_at is not null
      order by started_at, aggregate_id
      """;

  /** All that have started, in the order of their starts. */
  static List<Improvement> read(Snapshot snapshot) throws SQLException {
    List<Improvement> all = new ArrayList<>();
    try (PreparedStatement query = snapshot.connection().prepareStatement(STARTED);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        all.add(
            new Improvement(
                row.getObject("aggregate_id", UUID.class),
                row.getString(FUNCTION),
                row.getString("metric"),
                row.getString("dimension"),
                row.getString("member"),
                row.getString("state"),
                row.getObject("started_day", LocalDate.class),
                Optional.ofNullable(row.getObject("reversed_day", LocalDate.class)),
                row.getBigDecimal("expected_change")));
      }
    }
    return all;
  }

  boolean isOfFunction() {
    return dimension.equals(FUNCTION);
  }

  /** Whose figures it is to move. */
  String moved() {
    return isOfFunction() ? function : member;
  }
}
