package tandem.operations.slapolicy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** A policy to define, and a row of an import of policies. */
record SlaPolicyRequest(
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "complaints-high") String externalId,
    @NotBlank @Size(max = Bounds.LABEL) @Schema(examples = "Severe complaints") String name,
    @Schema(description = "Any if absent, like severity and segment.", examples = "complaint")
        Category category,
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "high") String severity,
    @Size(min = 1, max = Bounds.LABEL)
        @Schema(description = "Of the customer.", examples = "enterprise")
        String segment,
    @Positive
        @Max(Bounds.PROMISE_MINUTES)
        @Schema(description = "Working time until a human answers.", examples = "120")
        Long responseMinutes,
    @Positive
        @Max(Bounds.PROMISE_MINUTES)
        @Schema(description = "Working time until the case is resolved.", examples = "960")
        Long resolutionMinutes,
    @Size(min = 1, max = Bounds.LABEL)
        @Schema(
            description = "Id or external id; the company's own if absent.",
            examples = "office")
        String calendar,
    @Schema(description = "The first day on which it is in force; always if absent.")
        LocalDate from) {

  PolicyEdition edition(UUID calendarId) {
    return new PolicyEdition(from, responseMinutes, resolutionMinutes, calendarId);
  }

  Criteria criteria() {
    return new Criteria(category, severity, segment);
  }
}
