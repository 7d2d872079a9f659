package tandem.promises;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.UUID;

/**
 * What was promised for a record when it began.
 *
 * @param policy null where none takes the record, like its edition
 * @param responseMinutes null for no promise, like {@code resolutionMinutes}
 * @param calendarEdition in whose hours time is told; null for any time
 */
@Embeddable
public record Promise(
    UUID policy,
    @Column(name = "policy_edition") Integer policyEdition,
    @Column(name = "response_minutes") Long responseMinutes,
    @Column(name = "resolution_minutes") Long resolutionMinutes,
    @Column(name = "calendar_edition") UUID calendarEdition) {

  public static final Promise NONE = new Promise(null, null, null, null, null);

  /** Until a human answers; null for no promise. */
  public Duration response() {
    return duration(responseMinutes);
  }

  /** Until what it is about is settled; null for no promise. */
  public Duration resolution() {
    return duration(resolutionMinutes);
  }

  private static Duration duration(Long minutes) {
    return minutes == null ? null : Duration.ofMinutes(minutes);
  }
}
