package tandem.analytics.ingest;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.events.EventData;
import tandem.events.Version;

/** Facts that a test has the service fold, one version of each aggregate. */
public final class FoldedFacts {

  private FoldedFacts() {}

  /** The same again changes nothing. */
  public static void into(
      Ingest ingest, String service, String kind, UUID id, Instant knownAt, Object facts)
      throws SQLException {
    ingest.take(
        List.of(
            World.deliver(
                service,
                "%s.%s.recorded.v1".formatted(service, kind),
                new UUID(~id.getMostSignificantBits(), id.getLeastSignificantBits()),
                new EventData<>(
                    kind,
                    id,
                    new Version(1, 1),
                    knownAt,
                    knownAt,
                    knownAt,
                    false,
                    "test",
                    Map.of(),
                    facts))),
        Map.of());
  }
}
