package tandem.surveys;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a survey. */
record AnswerRequest(
    @NotNull
        @Schema(
            description = "From 1 to 5 for csat, 0 to 10 for nps, 1 to 7 for ces.",
            examples = "4")
        Integer score,
    @JsonAlias({"at", "answeredAt"})
        @Schema(description = "Now if absent.", examples = "2026-05-05T08:30:00Z")
        Instant occurredAt) {}
