package tandem.operations.processrun;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** That somebody takes a run on; the caller, unless a performer or a team is named. */
record TakeRequest(
    @Size(min = 1, max = Bounds.LABEL)
        @Schema(description = "Id or external id of a person.", examples = "E-301")
        String performer,
    @Size(min = 1, max = Bounds.LABEL)
        @Schema(description = "Where it is another than the performer's own, or none is known.")
        String team,
    @JsonAlias("at") @Schema(description = "Now if absent.") Instant occurredAt) {}
