package tandem.analytics.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Metric;

/** A part of what was counted in a figure. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidencePage(
    @Schema(examples = "revenue") String metric,
    Metric.Unit unit,
    LocalDate from,
    @Schema(description = "The first day after the last.") LocalDate to,
    @Schema(examples = "UTC") String zone,
    @JsonInclude Instant dataAsOf,
    @JsonInclude Long lagMillis,
    LocalDate asOf,
    @Schema(
            description =
                "How many events that the figure rests on could not be taken in and are missing"
                    + " here; absent where none are.")
        Long lacksEvents,
    @JsonInclude @Schema(description = "Whether no event is missing.") boolean complete,
    @Schema(
            description =
                "Whether there are only acts of those whose work the caller sees: they may not add"
                    + " up to the figure.")
        boolean restricted,
    List<Evidence> items,
    @JsonInclude @Schema(description = "Give it as `cursor` to get what follows; null at the end.")
        String next,
    @JsonIgnore List<Dimension> dimensions,
    @JsonIgnore List<Measure> measures) {

  static EvidencePage of(
      Question question,
      Snapshot snapshot,
      boolean restricted,
      List<Dimension> dimensions,
      List<Measure> measures,
      long lacks,
      List<Evidence> items,
      String next) {
    return new EvidencePage(
        question.metric().id(),
        question.metric().unit(),
        question.period().from(),
        question.period().to(),
        snapshot.zone().getId(),
        snapshot.freshness().dataAsOf(),
        snapshot.freshness().lagMillis(),
        question.asOf().orElse(null),
        Lacking.orNull(lacks),
        lacks == 0,
        restricted,
        items,
        next,
        dimensions,
        measures);
  }
}
