package tandem.analytics.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tandem.acts.RefusedException;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.Figures;
import tandem.analytics.figure.Point;
import tandem.analytics.figure.QuestionParameters;
import tandem.analytics.figure.Series;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;
import tandem.analytics.writing.Numbers;
import tandem.web.problem.Problems;

/** Reads breakdowns, of the time that a comparison is of. */
@ApplicationScoped
class Breakdowns {

  private static final BigDecimal WIDTH = BigDecimal.valueOf(120);
  private static final int MOST = 15;

  /**
   * What is worth seeing of a function.
   *
   * @param parts names of what stands beside the figure and is shown, too
   */
  record Wanted(String metric, String dimension, List<String> parts) {

    static Wanted of(String metric, String dimension, String... parts) {
      return new Wanted(metric, dimension, List.of(parts));
    }
  }

  private final Catalogue catalogue;
  private final Figures figures;
  private final Problems problems;

  Breakdowns(Catalogue catalogue, Figures figures, Problems problems) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.problems = problems;
  }

  /** Without those of metrics or dimensions that this catalogue has not. */
  List<Breakdown> read(
      List<Wanted> wanted,
      String function,
      ComparisonView view,
      PageParameters asked,
      Links links,
      Numbers numbers) {
    return figures.ask(
        reading -> {
          List<Breakdown> breakdowns = new ArrayList<>();
          for (Wanted one : wanted) {
            if (catalogue.metrics().containsKey(one.metric())
                && has(one.metric(), one.dimension())) {
              breakdowns.add(read(reading, one, function, view, asked, links, numbers));
            }
          }
          return breakdowns;
        });
  }

  private boolean has(String metric, String dimension) {
    return Dimension.of(catalogue.metrics().get(metric)).stream()
        .anyMatch(it -> it.name().equals(dimension));
  }

  private Breakdown read(
      Figures.Reading reading,
      Wanted wanted,
      String function,
      ComparisonView view,
      PageParameters asked,
      Links links,
      Numbers numbers)
      throws SQLException {
    Metric metric = catalogue.metrics().get(wanted.metric());
    String name = metric.name(numbers.locale());
    String dimension = "dimension_" + wanted.dimension().replace('.', '_');
    String href = links.to("metrics/" + metric.id(), "of", "function:" + function + ":" + function);
    List<String> words = wanted.parts().stream().map(part -> "part_" + part).toList();
    try {
      Series series =
          reading
              .series(
                  metric,
                  QuestionParameters.of(
                      view.from().toString(),
                      view.to().toString(),
                      "whole",
                      wanted.dimension(),
                      EventsOf.filters(metric, "function", function, function, asked.filters()),
                      PageParameters.orNull(asked.asOf)))
              .series();
      return new Breakdown(
          name,
          dimension,
          href,
          null,
          metric.distribution().isPresent(),
          words,
          rows(metric, wanted, series, numbers));
    } catch (RefusedException e) {
      String why = problems.message(e.refusal(), numbers.locale());
      return new Breakdown(name, dimension, href, why, false, List.of(), List.of());
    }
  }

  private static List<Breakdown.Row> rows(
      Metric metric, Wanted wanted, Series series, Numbers numbers) {
    List<Series.Line> lines =
        series.series().stream()
            .filter(line -> isShown(line.points().getFirst()))
            .sorted(Comparator.comparing(line -> weight(line, wanted), Comparator.reverseOrder()))
            .limit(MOST)
            .toList();
    BigDecimal longest =
        lines.stream()
            .map(line -> line.points().getFirst().value())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .filter(value -> value.signum() > 0)
            .orElse(null);
    List<Breakdown.Row> rows = new ArrayList<>();
    for (Series.Line line : lines) {
      Point point = line.points().getFirst();
      String member = line.by().get(wanted.dimension());
      rows.add(
          new Breakdown.Row(
              WordCodes.value(wanted.dimension(), member).orElse(null),
              member,
              figure(metric, point.value(), numbers),
              figure(metric, point.p90(), numbers),
              point.n() == null ? null : numbers.number(point.n(), 1),
              bar(point.value(), longest),
              wanted.parts().stream().map(part -> part(point, part, numbers)).toList()));
    }
    return rows;
  }

  private static boolean isShown(Point point) {
    return point.value() != null || !point.parts().isEmpty();
  }

  private static String bar(BigDecimal length, BigDecimal longest) {
    return longest == null || length == null || length.signum() < 0
        ? null
        : WIDTH.multiply(length).divide(longest, 1, RoundingMode.HALF_UP).toPlainString();
  }

  /** The first of the parts that are shown, else how much a figure rests on. */
  private static BigDecimal weight(Series.Line line, Wanted wanted) {
    Point point = line.points().getFirst();
    return Stream.concat(
            wanted.parts().stream().limit(1).map(part -> point.parts().get(part)),
            Stream.of(point.n(), BigDecimal.ZERO))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private static String part(Point point, String part, Numbers numbers) {
    BigDecimal value = point.parts().get(part);
    return value == null ? null : numbers.plain(value);
  }

  private static String figure(Metric metric, BigDecimal value, Numbers numbers) {
    return value == null ? null : numbers.figure(metric.unit(), value);
  }

  /** What of sales is worth seeing beside its metrics. */
  static final List<Wanted> OF_SALES =
      List.of(
          Wanted.of("quota-attainment", "team"),
          Wanted.of("quota-attainment", "person"),
          Wanted.of("lost-value", "lossReason", "lost"),
          Wanted.of("lost-value", "competitor", "lost"),
          Wanted.of("win-rate", "product.family", "won", "lost"),
          Wanted.of("average-deal-size", "customer.segment", "deals"),
          Wanted.of("sales-cycle", "pipeline"),
          Wanted.of("revenue", "customer.industry"),
          Wanted.of("activity-time", "kind", "timed"));

  /** What of operations is worth seeing beside its metrics. */
  static final List<Wanted> OF_OPERATIONS =
      List.of(
          Wanted.of(
              "sla-compliance",
              "team",
              "responseMet",
              "responseDue",
              "resolutionMet",
              "resolutionDue"),
          Wanted.of("process-cycle-time", "process"),
          Wanted.of("lead-time", "process"),
          Wanted.of("rework-rate", "process", "stepsPerRun", "reworked", "completed"),
          Wanted.of("time-to-resolve", "category"),
          Wanted.of("time-to-resolve", "customer.segment"),
          Wanted.of("activity-time", "kind", "timed"));

  static List<Wanted> of(String function) {
    return function.equals(Metric.Function.SALES.id()) ? OF_SALES : OF_OPERATIONS;
  }
}
