package tandem.analytics.dashboard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.comparison.ComparisonView.AngleView;
import tandem.analytics.comparison.ComparisonView.Cell;
import tandem.analytics.comparison.ComparisonView.MetricLine;
import tandem.analytics.comparison.ComparisonView.PointView;
import tandem.analytics.comparison.ComparisonView.Unsaid;
import tandem.analytics.figure.Point;
import tandem.analytics.freshness.Freshness;
import tandem.analytics.metric.Metric;
import tandem.analytics.writing.Numbers;

/**
 * Makes the overview of a comparison by function, and of one by team.
 *
 * @param functions with points
 * @param setAside how many events are missing
 */
record OverviewOf(
    ComparisonView functions, ComparisonView teams, long setAside, Links links, Numbers numbers) {

  Overview overview() {
    List<Change> changes = new Changes(functions, teams, end(), links, numbers).all();
    List<Mark> marks = cells().map(cell -> Mark.of(cell.signal())).toList();
    return new Overview(
        changes,
        functions.method().series(),
        marks.stream().filter(it -> it.kind().equals("noise") || it.kind().equals("maybe")).count(),
        marks.stream()
            .filter(it -> it.kind().equals("unsaid") || it.kind().equals("trial"))
            .count(),
        running(),
        apart(),
        setAside,
        Standing.of(functions, numbers),
        functions.angles().stream().map(this::angle).toList(),
        functions.unsaid().stream().map(OverviewOf::quiet).toList(),
        cells().findAny().isEmpty(),
        (int) points().filter(point -> !point.to().isAfter(end())).count());
  }

  private Stream<Cell> cells() {
    return functions.angles().stream()
        .flatMap(angle -> angle.metrics().stream())
        .flatMap(line -> line.members().stream());
  }

  /** The first day that is not over. */
  private LocalDate end() {
    return end(functions);
  }

  static LocalDate end(ComparisonView view) {
    return view.dataAsOf() == null
        ? view.to()
        : LocalDate.ofInstant(view.dataAsOf(), ZoneId.of(view.zone()));
  }

  private Stream<PointView> points() {
    return cells().findFirst().stream().flatMap(cell -> cell.points().stream());
  }

  /** The period that is not over. */
  private String running() {
    return points()
        .filter(point -> point.to().isAfter(end()))
        .findFirst()
        .map(point -> numbers.period(point.from(), functions.grain()))
        .orElse(null);
  }

  private List<String> apart() {
    return cells()
        .flatMap(cell -> cell.figure().apart().stream())
        .filter(it -> it.value() != null)
        .map(Point.Apart::currency)
        .distinct()
        .toList();
  }

  private Overview.Angle angle(AngleView angle) {
    return new Overview.Angle(
        angle.name(),
        "angle_" + angle.id().name().toLowerCase(Locale.ROOT),
        angle.metrics().stream().map(this::row).toList());
  }

  private Overview.Row row(MetricLine line) {
    return new Overview.Row(
        line.name(),
        links.to("metrics/" + line.id()),
        line.grade().name().toLowerCase(Locale.ROOT),
        line.text(),
        measured(line, Metric.Function.SALES),
        measured(line, Metric.Function.OPERATIONS));
  }

  private Measured measured(MetricLine line, Metric.Function function) {
    return line.members().stream()
        .filter(cell -> cell.function().equals(function.id()))
        .findFirst()
        .map(
            cell ->
                Measured.of(
                    line, cell, new SeriesOf(cell, end()).spark(), "function", links, numbers))
        .orElse(null);
  }

  static Overview.Quiet quiet(Unsaid unsaid) {
    return new Overview.Quiet(unsaid.concerns().size(), unsaid.whom(), unsaid.text());
  }

  static long setAside(Freshness freshness) {
    return freshness.setAside().stream().mapToLong(Freshness.SetAside::events).sum();
  }
}
