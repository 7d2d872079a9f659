package tandem.analytics.freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the figures of a snapshot have come.
 *
 * @param at when the snapshot was taken
 * @param dataAsOf every act recorded before is in the figures; null while a service has not said
 * @param lagMillis from {@code dataAsOf} to {@code at}
 * @param setAside how many events of each kind could not be taken in; empty where all could
 */
public record Freshness(
    @Schema(description = "When this was answered.") Instant at,
    @Schema(
            description =
                "Every act recorded before this instant is in the figures. It never goes back. Null"
                    + " while a service has not said how far it came.")
        Instant dataAsOf,
    @Schema(description = "How far the figures are behind, in milliseconds.") Long lagMillis,
    List<ServiceFreshness> services,
    @Schema(
            description =
                "Events that could not be taken in and are missing in the figures, by kind of"
                    + " record; empty where there are none.")
        List<SetAside> setAside) {

  /**
   * Events of a kind that wait in quarantine.
   *
   * @param kind null where it cannot be told
   */
  public record SetAside(
      @Schema(examples = "deal") String kind, @Schema(examples = "2") long events) {}

  /** How many events are missing in a figure that rests on these kinds. */
  public long lacking(Set<String> kinds) {
    return setAside.stream()
        .filter(some -> some.kind() != null && kinds.contains(some.kind()))
        .mapToLong(SetAside::events)
        .sum();
  }

  /** One service's part. */
  public record ServiceFreshness(
      @Schema(examples = "sales") String service,
      @Schema(description = "Every act of the service recorded before is in the figures.")
          Instant dataAsOf,
      Long lagMillis,
      @Schema(description = "When the service last gave a sign of life.") Instant heardAt) {}

  static Freshness of(Instant at, List<ServiceFreshness> services, List<SetAside> setAside) {
    boolean allKnown = services.stream().map(ServiceFreshness::dataAsOf).allMatch(Objects::nonNull);
    Instant oldest =
        allKnown
            ? services.stream().map(ServiceFreshness::dataAsOf).min(Instant::compareTo).orElse(null)
            : null;
    return new Freshness(at, oldest, lag(oldest, at), services, setAside);
  }

  static Long lag(Instant until, Instant at) {
    return until == null ? null : Math.max(0, Duration.between(until, at).toMillis());
  }
}
