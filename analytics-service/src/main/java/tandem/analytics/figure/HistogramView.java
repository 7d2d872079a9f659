package tandem.analytics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.analytics.metric.Metric;

/** How the durations that a metric counts are spread over a time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistogramView(
    @Schema(examples = "lead-time") String metric,
    Metric.Unit unit,
    LocalDate from,
    @Schema(description = "The first day after the last.") LocalDate to,
    @Schema(description = "In which days begin.", examples = "UTC") String zone,
    @JsonInclude Instant dataAsOf,
    @JsonInclude Long lagMillis,
    @Schema(description = "The day as of whose end this was known; absent for now.") LocalDate asOf,
    @Schema(description = "How many were counted.") long n,
    @Schema(description = "The median; absent where nothing was counted.") BigDecimal p50,
    BigDecimal p90,
    @Schema(description = "Ascending and as wide as each other, but for open ends.")
        List<Bin> bins) {

  /**
   * @param from null where it is open below
   * @param to null where it is open above
   */
  @Schema(name = "HistogramBin")
  public record Bin(
      @JsonInclude @Schema(description = "In the metric's unit; null for all that is less.")
          BigDecimal from,
      @JsonInclude @Schema(description = "In the metric's unit; null for all from there on.")
          BigDecimal to,
      long count) {}
}
