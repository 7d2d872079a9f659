package tandem.analytics.figure;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import tandem.analytics.freshness.Freshness;

/**
 * What one answer is read from: the database as it stood at one moment.
 *
 * @param generation of facts and rollups that serves
 * @param zone in which its days begin
 */
public record Snapshot(Connection connection, int generation, ZoneId zone, Freshness freshness) {

  public LocalDate today() {
    return LocalDate.ofInstant(freshness.at(), zone);
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
