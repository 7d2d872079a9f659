package tandem.operations.processrun;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a run is done. */
record RunDone(@JsonAlias("at") @Schema(description = "Now if absent.") Instant occurredAt) {}
