package tandem.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** Why a record should not have been. */
@Schema(examples = "{\"reason\": \"It was recorded twice.\"}")
public record Withdrawal(
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "It was recorded twice.")
        String reason) {}
