package tandem.targets;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;
import tandem.web.Outcome;

/** A target to set, and a row of an import of targets. */
record TargetRequest(
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "T-2026-Q2-North") String externalId,
    @NotBlank
        @Size(max = Bounds.METRIC)
        @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*")
        @Schema(description = "The metric's id.", examples = "revenue")
        String metric,
    @NotNull @Schema(examples = "team") Dimension dimension,
    @Size(min = 1, max = Bounds.LABEL)
        @Schema(
            description =
                "The team, the region, or the id or external id of the person; may be absent for"
                    + " the function.",
            examples = "North")
        String member,
    @NotNull @Schema(description = "The first day.", examples = "2026-04-01") LocalDate from,
    @NotNull @Schema(description = "The day after the last.", examples = "2026-07-01") LocalDate to,
    @Schema(description = "Of a metric in money, and only then.", examples = "USD") String currency,
    @Digits(integer = Bounds.TARGET_DIGITS, fraction = Bounds.DECIMALS)
        @Schema(description = "Of no merit, in the metric's unit.", examples = "80000")
        BigDecimal floor,
    @Digits(integer = Bounds.TARGET_DIGITS, fraction = Bounds.DECIMALS)
        @Schema(description = "Of full merit.", examples = "120000")
        BigDecimal target,
    @Size(min = 4, max = 4)
        @Schema(description = "Instead of the two: floor, low, high and ceiling.")
        List<
                @NotNull @Digits(integer = Bounds.TARGET_DIGITS, fraction = Bounds.DECIMALS)
                BigDecimal>
            band,
    @JsonAlias({"at", "setAt"})
        @Schema(description = "When it was set; now if absent.", examples = "2026-03-20T10:00:00Z")
        Instant occurredAt) {

  Outcome<Content> content() {
    return Content.of(from, to, currency, floor, target, band);
  }
}
