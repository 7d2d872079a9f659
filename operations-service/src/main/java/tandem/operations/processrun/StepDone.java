package tandem.operations.processrun;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** That a step is done. */
record StepDone(
    @NotBlank @Size(max = Bounds.LABEL) @Schema(examples = "Assemble") String step,
    @JsonAlias("at") @Schema(description = "Now if absent.") Instant occurredAt) {}
