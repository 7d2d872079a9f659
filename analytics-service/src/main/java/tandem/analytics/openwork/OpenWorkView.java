package tandem.analytics.openwork;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is open. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenWorkView(
    @Schema(examples = "opportunities") String work,
    @Schema(description = "In the caller's language.", examples = "Open opportunities") String name,
    @Schema(description = "The instant at which it was open, from which ages and dues are counted.")
        Instant at,
    @Schema(description = "The day as of whose end this was known; absent for now.") LocalDate asOf,
    @JsonInclude Instant dataAsOf,
    @JsonInclude Long lagMillis,
    @Schema(description = "Of amounts that could be converted.", examples = "USD") String currency,
    @Schema(
            description = "The bounds between the groups by age, in days.",
            examples = "[30, 60, 90]")
        List<Integer> ageDays,
    @Schema(
            description =
                "Within how many hours promises fall due that are counted; absent where nothing is"
                    + " promised.",
            examples = "[24, 72]")
        List<Integer> dueHours,
    @Schema(
            description =
                "How many events that this rests on could not be taken in and are missing; absent"
                    + " where none are.")
        Long lacksEvents,
    @Schema(description = "Whether there is only work of those whose work the caller sees.")
        boolean restricted,
    @Schema(description = "Most first.") List<Line> lines) {

  /**
   * The open work of one value of the dimension.
   *
   * @param by the name to show, null where the work has no value there; empty without a dimension
   * @param key the id, of dimensions that are records
   */
  @Schema(name = "OpenWorkLine")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Line(
      @JsonInclude @Schema(examples = "{\"stage\": \"Proposal\"}") Map<String, String> by,
      Map<String, String> key,
      long count,
      @Schema(
              description =
                  "What it adds up to, of what says so. Absent where nothing is added up.")
          BigDecimal sum,
      @Schema(description = "What has no exchange rate, by currency.") List<Apart> apart,
      @Schema(description = "The median age in days.") BigDecimal p50Days,
      @Schema(description = "Nine in ten are younger, in days.") BigDecimal p90Days,
      @Schema(
              description =
                  "How many there are by age: younger than the first bound, between each and the"
                      + " next, and from the last on.")
          List<Long> ages,
      @Schema(
              description =
                  "How many promises that are not kept yet fall due within each of `dueHours`.")
          List<Long> due) {}

  /** An amount without an exchange rate. */
  @Schema(name = "OpenWorkApart")
  public record Apart(@Schema(examples = "EUR") String currency, BigDecimal sum) {}
}
