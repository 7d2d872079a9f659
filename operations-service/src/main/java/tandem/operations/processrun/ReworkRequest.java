package tandem.operations.processrun;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a step is sent back, and begins again with the performer, the team, or the caller. */
record ReworkRequest(
    @NotBlank @Size(max = 200) @Schema(examples = "Assemble") String step,
    @NotBlank @Size(max = 1000) @Schema(examples = "A part was missing.") String reason,
    @Size(min = 1, max = 200) String performer,
    @Size(min = 1, max = 200) String team,
    @JsonAlias("at") @Schema(description = "Now if absent.") Instant occurredAt) {}
