package tandem.operations.slapolicy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** A new edition of a policy; what is absent stays as it is. */
record SlaPolicyAmendment(
    @Schema(
            description = "The first day on which it is in force; today if absent.",
            examples = "2026-06-01")
        LocalDate from,
    @Size(min = 1, max = Bounds.LABEL) String name,
    @Positive @Max(Bounds.PROMISE_MINUTES) @Schema(examples = "60") Long responseMinutes,
    @Positive @Max(Bounds.PROMISE_MINUTES) Long resolutionMinutes,
    @Size(min = 1, max = Bounds.LABEL) @Schema(description = "Id or external id.") String calendar,
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "A shorter promise.") String reason) {

  PolicyEdition of(PolicyEdition before, LocalDate day, UUID calendarId) {
    return new PolicyEdition(
        day,
        responseMinutes == null ? before.responseMinutes() : responseMinutes,
        resolutionMinutes == null ? before.resolutionMinutes() : resolutionMinutes,
        calendarId == null ? before.calendar() : calendarId);
  }
}
