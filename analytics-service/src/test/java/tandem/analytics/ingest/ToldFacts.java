package tandem.analytics.ingest;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import tandem.analytics.money.ExchangeRates;
import tandem.events.EventData;
import tandem.events.Version;

/** A database that is told facts one by one, as they become known, for tests of what reads it. */
public final class ToldFacts {

  private final Warehouse warehouse;
  private final Map<UUID, Long> versions = new HashMap<>();
  private final List<Delivery> untold = new ArrayList<>();

  public ToldFacts() throws SQLException {
    this.warehouse = new Warehouse();
  }

  /** The facts of an aggregate from now on; the next version of it. */
  public void tell(String service, String kind, UUID id, Instant knownAt, Object facts) {
    Version version = new Version(1, versions.merge(id, 1L, Long::sum));
    untold.add(
        World.deliver(
            service,
            "%s.%s.amended.v1".formatted(service, kind),
            new UUID(id.getMostSignificantBits() + version.number(), id.getLeastSignificantBits()),
            new EventData<>(
                kind, id, version, knownAt, knownAt, knownAt, false, "test", Map.of(), facts)));
  }

  /**
   * A rate from now on, until it is told otherwise.
   *
   * @param holds false where it is withdrawn
   */
  public void tellRate(UUID id, Instant knownAt, ExchangeRates.Rate rate, boolean holds) {
    tell("sales", "exchange-rate", id, knownAt, World.rate(rate, holds));
  }

  /** With all that was told folded. */
  public DataSource database() throws SQLException {
    warehouse.take(untold);
    untold.clear();
    return warehouse.database;
  }
}
