package tandem.analytics.figure;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure of a period.
 *
 * @param over whether the period is over and was recorded whole, whether all of it could be taken
 *     in or not
 * @param parts by name: what the metric shows beside its value
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Point(
    LocalDate from,
    @Schema(description = "The first day after the period.") LocalDate to,
    @Schema(description = "The median of durations. Null where there is none, see `reason`.")
        @JsonInclude
        BigDecimal value,
    @Schema(description = "How much the figure rests on: what its divisor counts, or its acts.")
        BigDecimal n,
    @Schema(description = "Whether the period is over and all of it is in the figure.")
        boolean complete,
    @JsonIgnore boolean over,
    @Schema(
            description =
                "How many events that this rests on could not be taken in and are missing; absent"
                    + " where none are.")
        Long lacksEvents,
    @Schema(
            description =
                "That it was said afterwards when a target of it became known; absent otherwise.")
        Boolean backfilled,
    @Schema(description = "Why there is no value, in the caller's language.") String reason,
    BigDecimal p50,
    BigDecimal p90,
    BigDecimal mean,
    @JsonAnyGetter Map<String, BigDecimal> parts,
    @Schema(description = "What has no exchange rate: the same figure, by currency.")
        List<Apart> apart) {

  /** What has no exchange rate, in words that need no language: {@code EUR 9600, GBP 12}. */
  public String withoutRate() {
    return apart.stream().map(Apart::amount).collect(Collectors.joining(", "));
  }

  /** The currencies of amounts that have no exchange rate; empty where all have one. */
  public String currenciesWithoutRate() {
    return apart.stream().map(Apart::currency).collect(Collectors.joining(", "));
  }

  /**
   * The figure of the amounts in a currency without a rate.
   *
   * @param value null where the metric has none of such an amount, as of a target
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Apart(
      String currency,
      BigDecimal value,
      BigDecimal n,
      @JsonAnyGetter Map<String, BigDecimal> parts) {

    private String amount() {
      return value == null ? currency : currency + " " + value.toPlainString();
    }
  }
}
