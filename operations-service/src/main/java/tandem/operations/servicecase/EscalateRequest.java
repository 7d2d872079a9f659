package tandem.operations.servicecase;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** That a case is brought before a higher level. */
record EscalateRequest(
    @Min(1) @Max(Bounds.ESCALATIONS) @Schema(examples = "2") int level,
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "The third call.") String reason,
    @JsonAlias("at") @Schema(description = "Now if absent.") Instant occurredAt) {}
