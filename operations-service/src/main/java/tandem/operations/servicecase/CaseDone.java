package tandem.operations.servicecase;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That something is done of which nothing else is to be said. */
record CaseDone(@JsonAlias("at") @Schema(description = "Now if absent.") Instant occurredAt) {}
