package tandem.surveys;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** That neither a survey nor its answer counts. */
record SurveyWithdrawal(
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "It was sent twice.") String reason) {}
