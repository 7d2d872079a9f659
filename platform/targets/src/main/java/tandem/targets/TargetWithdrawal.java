package tandem.targets;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** That a target holds no longer. */
record TargetWithdrawal(
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "Set for the wrong team.")
        String reason) {}
