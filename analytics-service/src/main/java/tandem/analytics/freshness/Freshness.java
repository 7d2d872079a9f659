package tandem.analytics.freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the figures of a snapshot have come.
 *
 * @param at when the snapshot was taken
 * @param dataAsOf every act recorded before is in the figures; null while a service has not said
 * @param lagMillis from {@code dataAsOf} to {@code at}
 */
public record Freshness(
    @Schema(description = "When this was answered.") Instant at,
    @Schema(
            description =
                "Every act recorded before this instant is in the figures. It never goes back. Null while"
                    + " a service has not said how far it came.")
        Instant dataAsOf,
    @Schema(description = "How far the figures are behind, in milliseconds.") Long lagMillis,
    List<ServiceFreshness> services) {

  /** One service's part. */
  public record ServiceFreshness(
      @Schema(examples = "sales") String service,
      @Schema(description = "Every act of the service recorded before is in the figures.")
          Instant dataAsOf,
      Long lagMillis,
      @Schema(description = "When the service last gave a sign of life.") Instant heardAt) {}

  static Freshness of(Instant at, List<ServiceFreshness> services) {
    boolean allKnown = services.stream().map(ServiceFreshness::dataAsOf).allMatch(Objects::nonNull);
    Instant oldest =
        allKnown
            ? services.stream().map(ServiceFreshness::dataAsOf).min(Instant::compareTo).orElse(null)
            : null;
    return new Freshness(at, oldest, lag(oldest, at), services);
  }

  static Long lag(Instant until, Instant at) {
    return until == null ? null : Math.max(0, Duration.between(until, at).toMillis());
  }
}
