package tandem.operations.processrun;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** That a step is sent back, and begins again with the performer, the team, or the caller. */
record ReworkRequest(
    @NotBlank @Size(max = Bounds.LABEL) @Schema(examples = "Assemble") String step,
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "A part was missing.") String reason,
    @Size(min = 1, max = Bounds.LABEL) String performer,
    @Size(min = 1, max = Bounds.LABEL) String team,
    @JsonAlias("at") @Schema(description = "Now if absent.") Instant occurredAt) {}
