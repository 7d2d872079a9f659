package tandem.analytics.target;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import tandem.analytics.metric.Fraction;

/**
 * A target as it was known from one day until another.
 *
 * @param from the first day that it is for
 * @param to the first day after
 * @param currency null unless it is money
 * @param saidSince the first day on which it was known, where that was said afterwards; else null
 * @param goal in that currency; null where the event gave none
 */
record TargetVersion(
    UUID id,
    Subject subject,
    LocalDate knownFrom,
    LocalDate knownTo,
    LocalDate saidSince,
    LocalDate from,
    LocalDate to,
    String currency,
    Goal goal,
    boolean withdrawn) {

  private static final int BAND = 4;

  static TargetVersion read(ResultSet row) throws SQLException {
    return new TargetVersion(
        row.getObject("aggregate_id", UUID.class),
        new Subject(row.getString("metric"), row.getString("function"), row.getString("member")),
        row.getObject("known_from", LocalDate.class),
        row.getObject("known_to", LocalDate.class),
        row.getObject("known_since", LocalDate.class),
        row.getObject("from_", LocalDate.class),
        row.getObject("to_", LocalDate.class),
        row.getString("currency"),
        goal(row),
        row.getBoolean("withdrawn"));
  }

  private static Goal goal(ResultSet row) throws SQLException {
    BigDecimal floor = row.getBigDecimal("floor");
    BigDecimal target = row.getBigDecimal("target");
    if (floor != null && target != null) {
      return new Goal.Line(Fraction.of(floor), Fraction.of(target));
    }
    if (row.getArray("band") == null) {
      return null;
    }
    List<Fraction> band =
        Arrays.stream((BigDecimal[]) row.getArray("band").getArray()).map(Fraction::of).toList();
    return band.size() == BAND
        ? new Goal.Band(band.get(0), band.get(1), band.get(2), band.get(3))
        : null;
  }

  boolean isFor(LocalDate start, LocalDate end) {
    return from.isBefore(end) && to.isAfter(start);
  }

  boolean isKnownOn(LocalDate day) {
    return !knownSince().isAfter(day) && knownTo.isAfter(day);
  }

  /** The first day on which it was known, whoever said so. */
  LocalDate knownSince() {
    return isBackfilled() ? saidSince : knownFrom;
  }

  /** Whether it was said afterwards to have been known before. */
  boolean isBackfilled() {
    return saidSince != null && saidSince.isBefore(knownFrom);
  }

  /** The same without what was said afterwards. */
  TargetVersion asRecorded() {
    return new TargetVersion(
        id, subject, knownFrom, knownTo, null, from, to, currency, goal, withdrawn);
  }

  boolean holds() {
    return !withdrawn && goal != null;
  }
}
