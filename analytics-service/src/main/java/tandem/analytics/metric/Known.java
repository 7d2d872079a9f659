package tandem.analytics.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whose knowledge an answer is from: that of the end of a day, or of now.
 *
 * @param asOf the day; empty for now
 * @param until the instant itself: nothing that is due later is due yet
 */
public record Known(Optional<LocalDate> asOf, Instant until) {

  /** The versions that were the company's knowledge, of the facts table of that name. */
  public String sql(String table) {
    return asOf.map(
            day ->
                "%1$s.known_from <= date '%2$s' and %1$s.known_to > date '%2$s'"
                    .formatted(table, day))
        .orElse("%s.known_to = 'infinity'".formatted(table));
  }
}
