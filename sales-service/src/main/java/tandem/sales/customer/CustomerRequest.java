package tandem.sales.customer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** A new customer, in a request or a row of an import. */
@Schema(name = "NewCustomer")
record CustomerRequest(
    @Schema(description = "Its id in the system it comes from.", examples = "acme")
        @Size(min = 1, max = Bounds.LABEL)
        String externalId,
    @Schema(examples = "Acme Corporation") @NotBlank @Size(max = Bounds.LABEL) String name,
    @Schema(examples = "enterprise") @Size(max = Bounds.LABEL) String segment,
    @Schema(examples = "EMEA") @Size(max = Bounds.LABEL) String region,
    @Schema(examples = "technology") @Size(max = Bounds.LABEL) String industry,
    @Schema(description = "Who keeps the relationship; nobody in particular if absent.")
        @Size(max = Bounds.LABEL)
        String owner,
    @Schema(description = "The customer it belongs to.") @Size(max = Bounds.LABEL) String parent) {}
