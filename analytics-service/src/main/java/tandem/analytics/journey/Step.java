package tandem.analytics.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened between a customer and the company. */
@Schema(name = "JourneyStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
    @Schema(description = "When it happened.") Instant at,
    @Schema(description = "The day in the reporting zone.") LocalDate day,
    @Schema(examples = "case") String kind,
    @Schema(description = "Of the record.") UUID id,
    @Schema(
            description = "What happened, as the facts of the record's events name it.",
            examples = "resolved")
        String act,
    @Schema(examples = "operations") String function,
    @Schema(description = "Who held the work then, by name; absent where nobody did.")
        String person,
    String team,
    @Schema(examples = "USD") String currency,
    @Schema(description = "Of what was sold or given back, in major units.") BigDecimal amount) {}
