package tandem.analytics.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far what was begun in a period has come. */
@Schema(name = "Funnel")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FunnelView(
    @Schema(examples = "opportunities") String funnel,
    @Schema(description = "In the caller's language.", examples = "Sales funnel") String name,
    @Schema(description = "The first day on which it was begun.") LocalDate from,
    @Schema(description = "The first day after the last.") LocalDate to,
    @Schema(examples = "UTC") String zone,
    @JsonInclude Instant dataAsOf,
    @JsonInclude Long lagMillis,
    @Schema(description = "The day as of whose end this was known; absent for now.") LocalDate asOf,
    @Schema(description = "Of amounts that could be converted.", examples = "USD") String currency,
    @Schema(
            description =
                "How many events that this rests on could not be taken in and are missing; absent"
                    + " where none are.")
        Long lacksEvents,
    @Schema(description = "Whether there is only work of those whose work the caller sees.")
        boolean restricted,
    @Schema(description = "Most first.") List<Line> lines) {

  /**
   * The work of one value of the dimension.
   *
   * @param by the name to show, null where the work has no value there; empty without a dimension
   * @param key the id, of dimensions that are records
   */
  @Schema(name = "FunnelLine")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Line(
      @JsonInclude @Schema(examples = "{\"team\": \"North\"}") Map<String, String> by,
      Map<String, String> key,
      @Schema(description = "How much was begun.") long begun,
      @Schema(description = "How much of it is won.") long won,
      @Schema(description = "How much of it is lost.") long lost,
      @Schema(description = "In the order of the stages.") List<Stage> stages) {}

  /**
   * A stage that some of the work has reached, whatever has become of it.
   *
   * @param place among the stages, from 1; null of a stage that there is no more
   */
  @Schema(name = "FunnelStage")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Stage(
      @Schema(examples = "Engaging") String stage,
      Integer place,
      @Schema(description = "How much has reached it, each once.") long count,
      @Schema(description = "The part of all that was begun, from 0 to 1.") BigDecimal ofBegun,
      @Schema(
              description =
                  "What it adds up to, of what says so, by the rates of the days on which it was"
                      + " begun. Absent where nothing is added up.")
          BigDecimal sum,
      @Schema(description = "What has no exchange rate, by currency.") List<Apart> apart,
      @Schema(description = "How much of what reached it is won.") long won,
      @Schema(description = "How much of what reached it is lost.") long lost) {}

  /** An amount without an exchange rate. */
  @Schema(name = "FunnelApart")
  public record Apart(@Schema(examples = "EUR") String currency, BigDecimal sum) {}
}
