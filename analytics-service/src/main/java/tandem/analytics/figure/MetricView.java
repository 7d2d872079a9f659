package tandem.analytics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.analytics.metric.Metric;

/** What a metric declares of itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MetricView(
    @Schema(examples = "win-rate") String id,
    @Schema(description = "In the caller's language.", examples = "Win rate") String name,
    @Schema(description = "What the figure is, in the caller's language.") String definition,
    @Schema(description = "Whose work it measures.") Metric.Function function,
    Metric.Angle angle,
    @Schema(
            description =
                "Over measures, each added up over all that is asked: a ratio is always sum over"
                    + " sum.",
            examples =
                "count(opportunity.won) / (count(opportunity.won) + count(opportunity.lost))")
        String formula,
    Metric.Unit unit,
    @Schema(description = "Which way is better.") Metric.Direction direction,
    @Schema(
            description =
                "A: the same formula in both functions; B: the same shape; C: compared within its"
                    + " function only.")
        Metric.Grade grade,
    @Schema(description = "The metric that must not fall while this one rises.") String counter,
    @Schema(description = "Whether the value is a median, with p50, p90 and mean beside it.")
        boolean quantiles,
    @Schema(description = "How many days have to pass until something can be counted.")
        Integer windowDays,
    @Schema(description = "What stands beside the value.") List<String> parts,
    @Schema(description = "What the metric may be broken down and filtered by.")
        List<String> dimensions) {

  static MetricView of(Metric metric, Locale locale) {
    return new MetricView(
        metric.id(),
        metric.name(locale),
        metric.definition(locale),
        metric.function(),
        metric.angle(),
        metric.formula(),
        metric.unit(),
        metric.direction(),
        metric.grade(),
        metric.counter().orElse(null),
        metric.distribution().isPresent(),
        metric.window().orElse(null),
        SeriesCsv.parts(metric),
        Dimension.of(metric).stream().map(Dimension::name).toList());
  }
}
