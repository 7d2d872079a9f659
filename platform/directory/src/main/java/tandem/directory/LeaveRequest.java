package tandem.directory;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a person leaves. */
record LeaveRequest(
    @Schema(description = "The first day no longer here; today if absent.") LocalDate on,
    @Size(max = 1000) String reason) {}
