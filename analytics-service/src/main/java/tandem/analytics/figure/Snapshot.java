package tandem.analytics.figure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tandem.analytics.freshness.Freshness;
import tandem.analytics.metric.Known;
import tandem.analytics.money.ExchangeRates;
import tandem.analytics.money.RecordedRates;
import tandem.analytics.target.TargetBook;
import tandem.analytics.target.Targets;

/**
 * What one answer is read from: the database as it stood at one moment, so that nothing has to be
 * read of it twice. Not thread-safe.
 */
public final class Snapshot {

  private final Connection connection;
  private final String shape;
  private final ZoneId zone;
  private final Freshness freshness;
  private final RecordedRates recordedRates;
  private final Names names;
  private final Map<Optional<LocalDate>, ExchangeRates> rates = new HashMap<>();
  private final Map<Aims, TargetBook> books = new HashMap<>();
  private Months months;

  /** Which targets. */
  private record Aims(String dimension, Period period, Optional<LocalDate> asOf) {}

  /**
   * @param shape of the catalogue that the generation of facts and rollups was made by that serves,
   *     whose tables the connection finds by their bare names
   * @param zone in which its days begin
   */
  public Snapshot(
      Connection connection,
      String shape,
      ZoneId zone,
      Freshness freshness,
      RecordedRates recordedRates) {
    this.connection = connection;
    this.shape = shape;
    this.zone = zone;
    this.freshness = freshness;
    this.recordedRates = recordedRates;
    this.names = new Names(connection);
  }

  public Connection connection() {
    return connection;
  }

  public String shape() {
    return shape;
  }

  public ZoneId zone() {
    return zone;
  }

  public Freshness freshness() {
    return freshness;
  }

  public Names names() {
    return names;
  }

  /** The rollups of whole months as they stand in it. */
  Months months(MonthCache cache) {
    if (months == null) {
      months = cache.of(this);
    }
    return months;
  }

  /** The exchange rates as they were known at the end of a day, or are known now. */
  public ExchangeRates rates(Optional<LocalDate> asOf) throws SQLException {
    ExchangeRates known = rates.get(asOf);
    if (known == null) {
      known = recordedRates.read(connection, known(asOf));
      rates.put(asOf, known);
    }
    return known;
  }

  /** The targets of all metrics for members of a dimension that are for some of the days. */
  public TargetBook targets(
      Targets targets, String dimension, Period period, Optional<LocalDate> asOf)
      throws SQLException {
    Aims aims = new Aims(dimension, period, asOf);
    TargetBook known = books.get(aims);
    if (known == null) {
      known =
          targets.read(
              connection, rates(asOf), dimension, period.from(), period.to(), asOf, today(asOf));
      books.put(aims, known);
    }
    return known;
  }

  public LocalDate today() {
    return today(Optional.empty());
  }

  /** The day on which the answer is given: the one after {@code asOf}, if that is over. */
  public LocalDate today(Optional<LocalDate> asOf) {
    return LocalDate.ofInstant(known(asOf).until(), zone);
  }

  /** The last day of which anything has come: {@code asOf}, if that is over. */
  LocalDate lastDay(Optional<LocalDate> asOf) {
    return LocalDate.ofInstant(known(asOf).until().minusNanos(1), zone);
  }

  /** What was known at the end of a day, or is known now. */
  public Known known(Optional<LocalDate> asOf) {
    Instant now = freshness.at();
    return new Known(
        asOf,
        asOf.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
            .filter(end -> end.isBefore(now))
            .orElse(now));
  }

  /**
   * The first day that the figures may not know all of, as known at the end of a day.
   *
   * @param asOf null for now
   */
  public LocalDate horizon(LocalDate asOf) {
    Instant until = freshness.dataAsOf();
    LocalDate open = until == null ? LocalDate.MIN : LocalDate.ofInstant(until, zone);
    return asOf == null || !asOf.isBefore(open) ? open : asOf.plusDays(1);
  }
}
