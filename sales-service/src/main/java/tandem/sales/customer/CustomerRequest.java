package tandem.sales.customer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new customer, in a request or a row of an import. */
@Schema(name = "NewCustomer")
record CustomerRequest(
    @Schema(description = "Its id in the system it comes from.", examples = "acme")
        @Size(min = 1, max = 200)
        String externalId,
    @Schema(examples = "Acme Corporation") @NotBlank @Size(max = 200) String name,
    @Schema(examples = "enterprise") @Size(max = 200) String segment,
    @Schema(examples = "EMEA") @Size(max = 200) String region,
    @Schema(examples = "technology") @Size(max = 200) String industry,
    @Schema(description = "Who keeps the relationship; nobody in particular if absent.")
        @Size(max = 200)
        String owner,
    @Schema(description = "The customer it belongs to.") @Size(max = 200) String parent) {}
