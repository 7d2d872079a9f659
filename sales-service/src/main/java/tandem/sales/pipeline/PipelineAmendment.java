package tandem.sales.pipeline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** What changes of a pipeline; what is absent stays as it is. */
@Schema(name = "PipelineAmendment")
record PipelineAmendment(
    @Size(max = Bounds.REASON) String reason,
    @Pattern(regexp = ".*\\S.*") @Size(max = Bounds.LABEL) String name,
    @Schema(
            description = "All stages, in order.",
            examples = "[\"Prospecting\", \"Engaging\", \"Negotiating\"]")
        @Size(min = 1, max = Bounds.STAGES)
        List<@NotBlank @Size(max = Bounds.LABEL) String> stages) {}
