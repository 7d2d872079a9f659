package tandem.directory;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** That a person leaves. */
record LeaveRequest(
    @Schema(description = "The first day no longer here; today if absent.") LocalDate on,
    @Size(max = Bounds.REASON) String reason) {}
