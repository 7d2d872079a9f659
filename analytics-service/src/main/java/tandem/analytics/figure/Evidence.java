package tandem.analytics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that was counted: a dated fact of a record, and the event that brought it.
 *
 * @param by names to show, null where there is none, like the dimensions of a series
 * @param key ids of those that are records
 * @param counted by measure
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Evidence(
    @Schema(description = "When it happened.") Instant at,
    @Schema(description = "The day in the reporting zone.") LocalDate day,
    @Schema(examples = "deal") String kind,
    UUID id,
    @Schema(description = "Of the facts that were counted.", examples = "1.3") String version,
    Event event,
    @JsonInclude Map<String, String> by,
    Map<String, String> key,
    String currency,
    @Schema(
            description =
                "The figure of this alone, in its own currency: an amount with its sign, a"
                    + " duration, 1 or 0.")
        BigDecimal value,
    Map<String, Counted> counted) {

  /** The event that said so. */
  public record Event(
      UUID id,
      @Schema(examples = "sales.deal.closed.v1") String type,
      String version,
      Instant occurredAt,
      Instant knownAt,
      Instant recordedAt) {}

  /**
   * What it adds to a measure.
   *
   * @param sum an amount in major units, or a duration in the metric's unit; null where it is
   *     neither
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Counted(BigDecimal count, BigDecimal sum) {}
}
