package tandem.surveys;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That neither a survey nor its answer counts. */
record SurveyWithdrawal(
    @NotBlank @Size(max = 1000) @Schema(examples = "It was sent twice.") String reason) {}
