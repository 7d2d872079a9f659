package tandem.operations.servicecase;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;
import tandem.operations.slapolicy.Category;

/** Opens a case; it is with the caller, unless an owner or a team is named. */
record OpenRequest(
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "C-1017") String externalId,
    @Schema(
            description =
                "Whose service is judged: of after-sales sales, else operations if absent.",
            examples = "operations")
        CaseFunction function,
    @NotNull @Schema(examples = "complaint") Category category,
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "high") String severity,
    @Size(min = 1, max = Bounds.LABEL)
        @Schema(description = "Of the customer.", examples = "enterprise")
        String segment,
    @Schema(description = "The customer's id in the sales service.") UUID customer,
    @Schema(description = "The deal's id in the sales service.") UUID deal,
    @Size(min = 1, max = Bounds.SUBJECT) @Schema(examples = "The crane arrived without its hook.")
        String subject,
    @Size(min = 1, max = Bounds.LABEL)
        @Schema(description = "Id or external id of a person.", examples = "E-301")
        String owner,
    @Size(min = 1, max = Bounds.LABEL)
        @Schema(description = "Where it is another than the owner's own, or none is known.")
        String team,
    @JsonAlias({"at", "openedAt"})
        @Schema(description = "Now if absent.", examples = "2026-03-02T09:30:00Z")
        Instant occurredAt) {

  Matter matter() {
    return new Matter(function, category, severity, segment, customer, deal, subject);
  }
}
