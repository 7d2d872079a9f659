package tandem.analytics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.analytics.freshness.Freshness;
import tandem.analytics.metric.Metric;

/** The answer to a question. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Series(
    @Schema(examples = "revenue") String metric,
    Metric.Unit unit,
    @Schema(description = "Of amounts that could be converted.", examples = "USD") String currency,
    Grain grain,
    LocalDate from,
    @Schema(description = "The first day after the last period.") LocalDate to,
    @Schema(description = "In which days begin.", examples = "UTC") String zone,
    @JsonInclude Instant dataAsOf,
    @JsonInclude Long lagMillis,
    @Schema(description = "The day as of whose end this was known; absent for now.") LocalDate asOf,
    @Schema(description = "What cannot be counted yet; absent where all can.") LeftOut leftOut,
    @Schema(description = "Events that it rests on and that are missing; absent where none are.")
        Lacks lacks,
    List<Line> series) {

  /** The same, told again. */
  Series at(Freshness freshness) {
    return new Series(
        metric,
        unit,
        currency,
        grain,
        from,
        to,
        zone,
        freshness.dataAsOf(),
        freshness.lagMillis(),
        asOf,
        leftOut,
        lacks,
        series);
  }

  /**
   * The days for which the window of the metric has not passed.
   *
   * @param windowDays how many days have to pass until something can be counted
   */
  public record LeftOut(
      @Schema(description = "The first day that is left out.") LocalDate from,
      int windowDays,
      @Schema(description = "In the caller's language.") String reason) {}

  /**
   * Events that could not be taken in, and so are in no figure of the answer.
   *
   * @param events how many
   */
  public record Lacks(
      @Schema(examples = "2") long events,
      @Schema(description = "In the caller's language.") String reason) {}

  /**
   * The points of one combination of the dimensions' values.
   *
   * @param by names to show, null where the work has none
   * @param key ids, of the dimensions that are records
   * @param externalIds what their owners call them, of those that have one
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Line(
      @JsonInclude @Schema(examples = "{\"team\": \"North\"}") Map<String, String> by,
      Map<String, String> key,
      @Schema(examples = "{\"customer\": \"C-17\"}") Map<String, String> externalIds,
      @JsonInclude List<Point> points) {}
}
