package tandem.sales.pipeline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new pipeline. */
@Schema(name = "NewPipeline")
record PipelineRequest(
    @Schema(examples = "renewals") @Size(min = 1, max = 200) String externalId,
    @Schema(examples = "Renewals") @NotBlank @Size(max = 200) String name,
    @Schema(description = "In order.", examples = "[\"Contacted\", \"Offered\", \"Agreed\"]")
        @NotEmpty
        @Size(max = 50)
        List<@NotBlank @Size(max = 100) String> stages) {}
