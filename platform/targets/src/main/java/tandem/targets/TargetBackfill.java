package tandem.targets;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** Since when a target has been known. */
record TargetBackfill(
    @NotNull @Schema(examples = "2025-12-10") LocalDate knownSince,
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "The minutes of 10 December.")
        String reason) {}
