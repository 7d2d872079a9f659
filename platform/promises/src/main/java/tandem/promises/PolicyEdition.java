package tandem.promises;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A policy as it is from a day on.
 *
 * @param from null if it reaches back without bound
 * @param responseMinutes null for no promise, like {@code resolutionMinutes}
 * @param calendar null for the company's own
 */
@Embeddable
record PolicyEdition(
    @Column(name = "from_day") LocalDate from,
    @Column(name = "response_minutes") Long responseMinutes,
    @Column(name = "resolution_minutes") Long resolutionMinutes,
    UUID calendar) {

  boolean begunOn(LocalDate day) {
    return from == null || !from.isAfter(day);
  }
}
