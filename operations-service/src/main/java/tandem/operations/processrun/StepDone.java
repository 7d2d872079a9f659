package tandem.operations.processrun;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a step is done. */
record StepDone(
    @NotBlank @Size(max = 200) @Schema(examples = "Assemble") String step,
    @JsonAlias("at") @Schema(description = "Now if absent.") Instant occurredAt) {}
