package tandem.analytics.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a customer's journey. */
@Schema(name = "Journey")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JourneyView(
    @Schema(description = "The customer's id.") String customer,
    @Schema(description = "Its name, or its id where it has none.") String name,
    @Schema(examples = "UTC") String zone,
    @JsonInclude Instant dataAsOf,
    @JsonInclude Long lagMillis,
    @Schema(description = "The day as of whose end this was known; absent for now.") LocalDate asOf,
    @Schema(
            description =
                "How many events that this rests on could not be taken in and are missing; absent"
                    + " where none are.")
        Long lacksEvents,
    @Schema(description = "Whether there are only acts of those whose work the caller sees.")
        boolean restricted,
    @Schema(description = "In order of time.") List<Step> steps,
    @JsonInclude @Schema(description = "Give it as `cursor` to get what follows; null at the end.")
        String next) {}
