package tandem.analytics.improvement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.analytics.comparison.Verdict;

/**
 * What an improvement brought.
 *
 * @param before null where there is none, like {@code after}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EffectView(
    UUID id,
    String function,
    @Schema(description = "The metric that it was to move.") String metric,
    @Schema(description = "Of which part: `function`, `team` or `region`.") String dimension,
    String member,
    String state,
    LocalDate startedOn,
    @Schema(description = "The day on which it was reversed; absent while it lasts.")
        LocalDate reversedOn,
    @Schema(description = "By which part of what it was the metric was to become better.")
        BigDecimal expectedChange,
    @Schema(description = "Of as many days before the start as there are after it.") Figure before,
    Figure after,
    @Schema(
            description =
                "After against before, as a part of before: above zero is better; of a metric that"
                    + " is best within a band, more.")
        BigDecimal change,
    @Schema(
            description =
                "Whether the months tell a lasting change at the start from noise: `better`,"
                    + " `worse`, `no-change`; of a band `higher`, `lower`; `unsaid` where there are"
                    + " too few.")
        Verdict verdict,
    String text) {

  /**
   * The figure of some days.
   *
   * @param to the day after the last
   */
  public record Figure(LocalDate from, LocalDate to, BigDecimal value, BigDecimal n) {}
}
