package tandem.sales.pipeline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changes of a pipeline; what is absent stays as it is. */
@Schema(name = "PipelineAmendment")
record PipelineAmendment(
    @Size(max = 1000) String reason,
    @Pattern(regexp = ".*\\S.*") @Size(max = 200) String name,
    @Schema(
            description = "All stages, in order.",
            examples = "[\"Prospecting\", \"Engaging\", \"Negotiating\"]")
        @Size(min = 1, max = 50)
        List<@NotBlank @Size(max = 100) String> stages) {}
