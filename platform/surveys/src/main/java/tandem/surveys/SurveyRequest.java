package tandem.surveys;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/**
 * Asks a customer for a judgement; also a row of an import, which may have the answer.
 *
 * @param function whose service is judged, null for that of this service
 */
record SurveyRequest(
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "SV-1093") String externalId,
    @NotNull @Schema(examples = "csat") Instrument instrument,
    @Pattern(regexp = "sales|operations")
        @Schema(description = "Whose service is judged; that of this service if absent.")
        String function,
    @Size(min = 1, max = Bounds.LABEL) @Schema(description = "Who is asked: a customer's id.")
        String customer,
    @Size(min = 1, max = Bounds.LABEL)
        @Schema(description = "The deal's id, where it is about one.")
        String deal,
    @Size(min = 1, max = Bounds.LABEL)
        @JsonProperty("case")
        @Schema(name = "case", description = "The service case's id, where it is about one.")
        String serviceCase,
    @Size(min = 1, max = Bounds.LABEL)
        @Schema(
            description = "Whose service is judged, by id or external id; the caller's if absent.",
            examples = "E-117")
        String owner,
    @Size(min = 1, max = Bounds.LABEL)
        @Schema(description = "Instead of the owner's own, or of a person.", examples = "Desk")
        String team,
    @JsonAlias({"at", "occurredAt"})
        @Schema(description = "Now if absent.", examples = "2026-05-04T13:00:00Z")
        Instant invitedAt,
    @Schema(description = "In imports: when the answer came.") Instant answeredAt,
    @Schema(description = "In imports: the answer.") Integer score) {

  Mention mention() {
    return new Mention(owner, team, customer, deal, serviceCase);
  }
}
