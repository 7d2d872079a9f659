package tandem.operations.slapolicy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy to define, and a row of an import of policies. */
record SlaPolicyRequest(
    @Size(min = 1, max = 200) @Schema(examples = "complaints-high") String externalId,
    @NotBlank @Size(max = 200) @Schema(examples = "Severe complaints") String name,
    @Schema(description = "Any if absent, like severity and segment.", examples = "complaint")
        Category category,
    @Size(min = 1, max = 100) @Schema(examples = "high") String severity,
    @Size(min = 1, max = 100) @Schema(description = "Of the customer.", examples = "enterprise")
        String segment,
    @Positive
        @Max(MOST_MINUTES)
        @Schema(description = "Working time until a human answers.", examples = "120")
        Long responseMinutes,
    @Positive
        @Max(MOST_MINUTES)
        @Schema(description = "Working time until the case is resolved.", examples = "960")
        Long resolutionMinutes,
    @Size(min = 1, max = 200)
        @Schema(
            description = "Id or external id; the company's own if absent.",
            examples = "office")
        String calendar,
    @Schema(description = "The first day on which it is in force; always if absent.")
        LocalDate from) {

  /** Ten years. */
  static final long MOST_MINUTES = 5_256_000;

  PolicyEdition edition(UUID calendarId) {
    return new PolicyEdition(from, responseMinutes, resolutionMinutes, calendarId);
  }

  Criteria criteria() {
    return new Criteria(category, severity, segment);
  }
}
