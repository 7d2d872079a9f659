package tandem.operations.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.worktime.Opening;

/**
 * Hours of a day of the week in which work is done; a break is the gap between two.
 *
 * @param to {@code 24:00} for the end of the day
 */
@Embeddable
record Hours(
    @NotNull @Enumerated(EnumType.STRING) @Schema(examples = "MONDAY") DayOfWeek day,
    @NotNull
        @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        @Column(name = "from_time")
        @Schema(examples = "09:00")
        String from,
    @NotNull
        @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d|24:00")
        @Column(name = "to_time")
        @Schema(examples = "17:00", description = "24:00 for the end of the day.")
        String to) {

  private static final String END_OF_DAY = "24:00";

  /** Fails if they end before they begin. */
  Opening opening() {
    return new Opening(
        LocalTime.parse(from), to.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(to));
  }
}
