package tandem.sales.pipeline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** A new pipeline. */
@Schema(name = "NewPipeline")
record PipelineRequest(
    @Schema(examples = "renewals") @Size(min = 1, max = Bounds.LABEL) String externalId,
    @Schema(examples = "Renewals") @NotBlank @Size(max = Bounds.LABEL) String name,
    @Schema(description = "In order.", examples = "[\"Contacted\", \"Offered\", \"Agreed\"]")
        @NotEmpty
        @Size(max = Bounds.STAGES)
        List<@NotBlank @Size(max = Bounds.LABEL) String> stages) {}
