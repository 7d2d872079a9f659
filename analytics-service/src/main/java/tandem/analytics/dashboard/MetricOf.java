package tandem.analytics.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.comparison.ComparisonView.AngleView;
import tandem.analytics.comparison.ComparisonView.Cell;
import tandem.analytics.comparison.ComparisonView.IndexView;
import tandem.analytics.comparison.ComparisonView.MetricLine;
import tandem.analytics.comparison.ComparisonView.PointView;
import tandem.analytics.dashboard.chart.Observation;
import tandem.analytics.dashboard.chart.XmrChart;
import tandem.analytics.figure.Grain;
import tandem.analytics.metric.Metric;
import tandem.analytics.writing.Numbers;

/**
 * Lays a metric of one member out for the page.
 *
 * @param view in which the member is compared, with points
 * @param teams of the same time
 * @param by what the member is
 * @param raw whether season and trend stay in what is drawn
 * @param nineTenths within which nine in ten were, by the first day of the period; empty where the
 *     metric has no quantiles
 */
record MetricOf(
    Metric metric,
    ComparisonView view,
    ComparisonView teams,
    String by,
    Optional<Cell> member,
    boolean raw,
    Map<LocalDate, BigDecimal> nineTenths,
    Links links,
    Numbers numbers) {

  private static final int QUARTER = 3;

  MetricView metricView(MetricView.Events events, HistogramChart histogram, String asOf) {
    MetricLine line = line(view);
    Optional<SeriesOf> series = member.map(cell -> new SeriesOf(cell, OverviewOf.end(view)));
    boolean isAdjusted = series.filter(SeriesOf::isAdjusted).isPresent();
    TeamsOf ofTeams = new TeamsOf(line(teams), teams, links, numbers);
    Optional<Cell> said = member.filter(cell -> cell.signal() != null);
    return new MetricView(
        metric.id(),
        line.name(),
        angle(),
        member.map(cell -> Who.of(cell.function(), cell.name())).orElse(null),
        member.map(cell -> Mark.of(cell.signal())).orElse(null),
        member.map(cell -> facts(cell)).orElse(null),
        isAdjusted,
        raw,
        series.map(its -> chart(its, 1290, 340, 64, 170)).orElse(null),
        series.map(its -> chart(its, 760, 320, 56, 160)).orElse(null),
        series.map(its -> chart(its, 326, 290, 50, 54)).orElse(null),
        series.map(this::months).orElse(List.of()),
        said.map(cell -> figure(cell.signal().before())).orElse(null),
        said.map(cell -> figure(cell.signal().after())).orElse(null),
        said.map(cell -> numbers.part(cell.signal().falseSignal().doubleValue())).orElse(null),
        said.stream()
            .flatMap(cell -> cell.signal().signals().stream())
            .map(it -> it.text())
            .toList(),
        functions(),
        ofTeams.others(),
        ofTeams.spread(metric.distribution().isPresent()),
        histogram,
        definition(line),
        events,
        asOf,
        view.knownSince() == null ? null : view.knownSince().toString(),
        view.dataAsOf() == null ? null : OverviewOf.end(view).toString());
  }

  private MetricLine line(ComparisonView of) {
    return lines(of).filter(it -> it.id().equals(metric.id())).findFirst().orElseThrow();
  }

  private static Stream<MetricLine> lines(ComparisonView of) {
    return of.angles().stream().flatMap(angle -> angle.metrics().stream());
  }

  private String angle() {
    return view.angles().stream()
        .filter(angle -> angle.id() == metric.angle())
        .map(AngleView::name)
        .findFirst()
        .orElseThrow();
  }

  private String figure(BigDecimal value) {
    return value == null ? null : numbers.figure(metric.unit(), value);
  }

  private MetricView.Facts facts(Cell cell) {
    IndexView index = cell.index();
    boolean isBand = index != null && index.band() != null;
    return new MetricView.Facts(
        figure(cell.figure().value()),
        metric.distribution().isPresent(),
        index == null || index.value() == null ? null : numbers.index(index.value()),
        index == null || index.since() == null ? null : numbers.index(index.since()),
        figure(cell.figure().p90()),
        figure(cell.figure().mean()),
        cell.figure().n() == null ? null : numbers.number(cell.figure().n(), 1),
        index == null ? null : figure(isBand ? index.band().get(1) : index.target()),
        index == null ? null : figure(isBand ? index.band().get(2) : index.floor()),
        index == null ? null : index.reason(),
        cell.figure().apart().stream()
            .map(
                it -> it.value() == null ? it.currency() : numbers.money(it.value(), it.currency()))
            .toList(),
        Optional.ofNullable(cell.figure().parts().get("winsWithoutAmount"))
            .filter(wins -> wins.signum() > 0)
            .map(wins -> numbers.number(wins, 1))
            .orElse(null));
  }

  private XmrChart chart(SeriesOf series, double width, double height, double left, double right) {
    return XmrChart.of(
        observations(series),
        series.changed(),
        aims(series.cell().index()),
        width,
        height,
        left,
        right,
        this::figure);
  }

  /** As it happened, or without season and trend; what runs is in the first alone. */
  private List<Observation> observations(SeriesOf series) {
    return raw || !series.isAdjusted() ? series.raw() : series.over();
  }

  /** A total of all the time is not on the scale of its periods. */
  private double[] aims(IndexView index) {
    boolean isTotal = metric.unit() == Metric.Unit.MONEY || metric.unit() == Metric.Unit.COUNT;
    return isTotal || index == null || index.target() == null
        ? new double[0]
        : DoubleStream.of(index.floor().doubleValue(), index.target().doubleValue()).toArray();
  }

  private List<MetricView.Month> months(SeriesOf series) {
    List<MetricView.Month> months = new ArrayList<>();
    List<PointView> points = raw || !series.isAdjusted() ? series.cell().points() : series.points();
    for (int i = 0; i < points.size(); i++) {
      PointView point = points.get(i);
      boolean isYear = i == 0 || point.from().getMonthValue() == 1;
      boolean isNamed = view.grain() != Grain.MONTH || point.from().getMonthValue() % QUARTER == 1;
      months.add(
          new MetricView.Month(
              numbers.label(point.from(), view.grain()),
              figure(point.value()),
              figure(point.adjusted()),
              figure(nineTenths.get(point.from())),
              point.n() == null ? null : numbers.number(point.n(), 1),
              point.lower() == null ? null : figure(point.lower()) + " – " + figure(point.upper()),
              isOutside(point),
              !series.isOver(point),
              isNamed ? numbers.axis(point.from(), view.grain()) : null,
              isYear && view.grain() == Grain.MONTH
                  ? numbers.label(point.from(), Grain.YEAR)
                  : null,
              links.with("at", point.from().toString()) + "#events"));
    }
    return months;
  }

  private static boolean isOutside(PointView point) {
    BigDecimal value = point.adjusted() == null ? point.value() : point.adjusted();
    return value != null
        && point.lower() != null
        && (value.compareTo(point.lower()) < 0 || value.compareTo(point.upper()) > 0);
  }

  /** To choose between; none where the member is no function. */
  private List<MetricView.Member> functions() {
    return line(view).members().stream()
        .filter(cell -> cell.id().equals(cell.function()))
        .map(
            cell ->
                new MetricView.Member(
                    cell.name(),
                    links.with("of", by + ":" + cell.function() + ":" + cell.id()),
                    member.filter(cell::equals).isPresent()))
        .toList();
  }

  private MetricView.Definition definition(MetricLine line) {
    Optional<MetricLine> counter =
        metric.counter().flatMap(id -> lines(view).filter(it -> it.id().equals(id)).findFirst());
    Optional<Cell> its =
        counter.flatMap(
            other ->
                other.members().stream()
                    .filter(cell -> member.filter(me -> isSame(me, cell)).isPresent())
                    .findFirst());
    return new MetricView.Definition(
        metric.definition(numbers.locale()),
        metric.formula(),
        "better_" + metric.direction().name().toLowerCase(Locale.ROOT),
        line.text(),
        counter.map(MetricLine::name).orElse(null),
        counter
            .map(
                other ->
                    links.to("metrics/" + other.id(), "of", links.query().getOrDefault("of", by)))
            .orElse(null),
        its.map(cell -> Mark.of(cell.signal())).orElse(null),
        member.map(Cell::index).map(IndexView::knownOn).map(numbers::day).orElse(null));
  }

  private static boolean isSame(Cell one, Cell other) {
    return one.function().equals(other.function()) && one.id().equals(other.id());
  }

  /** The last period that is over, of which the events are shown unless another is asked for. */
  static Optional<PointView> lastOver(Cell cell, LocalDate end) {
    List<PointView> points = new SeriesOf(cell, end).points();
    return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
  }
}
