package tandem.sales.opportunity;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** A new opportunity. */
@Schema(name = "NewOpportunity")
record OpportunityRequest(
    @Schema(description = "Its id in the system it comes from.", examples = "OPP-1001")
        @Size(min = 1, max = Bounds.LABEL)
        String externalId,
    @Schema(examples = "Acme, 20 workstations") @NotBlank @Size(max = Bounds.LABEL) String name,
    @Schema(description = "Who works on it; the caller if absent.", examples = "wei.chen")
        @Size(max = Bounds.LABEL)
        String owner,
    @Schema(examples = "acme") @Size(max = Bounds.LABEL) String customer,
    @Schema(examples = "GTX Pro") @Size(max = Bounds.LABEL) String product,
    @Schema(description = "The pipeline `default` if absent.", examples = "default")
        @Size(max = Bounds.LABEL)
        String pipeline,
    @Schema(description = "The first of the pipeline if absent.", examples = "Prospecting")
        @Size(max = Bounds.LABEL)
        String stage,
    @Schema(description = "When it was opened; now if absent.", examples = "2026-01-12T09:30:00Z")
        @JsonAlias("occurredAt")
        Instant openedAt,
    @Schema(description = "Whether nobody has engaged it yet: it is opened when it advances.")
        Boolean prospect,
    @Schema(description = "Major units.", examples = "9500.00") @DecimalMin("0")
        BigDecimal expectedAmount,
    @Schema(
            description = "ISO 4217; with an expected amount, that of the product if absent.",
            examples = "USD")
        String currency,
    @Schema(examples = "2026-03-31") LocalDate expectedCloseOn,
    @Size(max = Bounds.LABEL) String competitor) {

  boolean isProspect() {
    return Boolean.TRUE.equals(prospect);
  }
}
