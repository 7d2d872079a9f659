package tandem.analytics.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tandem.analytics.metric.Metric;
import tandem.web.text.Csv;

/** A series as a table: a row for each point, and one for each currency that stands apart. */
public final class SeriesCsv {

  private final Question question;
  private final Series series;
  private final List<String> parts;
  private final Csv csv = new Csv();

  private SeriesCsv(Question question, Series series) {
    this.question = question;
    this.series = series;
    this.parts = parts(question.metric());
  }

  /** The names of what stands beside a value. */
  static List<String> parts(Metric metric) {
    List<String> names = new ArrayList<>(metric.shows().keySet());
    metric.ages().ifPresent(its -> names.add(PointBuilder.AGE));
    return names;
  }

  public static Csv of(Figures.Answer answer) {
    return new SeriesCsv(answer.question(), answer.series()).table();
  }

  private Csv table() {
    header();
    for (Series.Line line : series.series()) {
      for (Point point : line.points()) {
        row(line, point);
        point.apart().forEach(apart -> row(line, point, apart));
      }
    }
    return csv;
  }

  private void header() {
    List<String> names = new ArrayList<>(List.of("metric", "from", "to"));
    question.by().forEach(dimension -> names.add(dimension.name()));
    question.by().stream()
        .filter(Dimension::isRecord)
        .forEach(
            dimension ->
                names.addAll(List.of(dimension.name() + "_id", dimension.name() + "_external_id")));
    names.addAll(List.of("value", "unit", "currency", "n", "p50", "p90", "mean"));
    names.addAll(parts);
    names.addAll(List.of("complete", "reason", "without_rate", "lacks_events", "backfilled"));
    csv.row(names);
  }

  private void row(Series.Line line, Point point) {
    List<Object> cells = start(line, point);
    cells.add(point.value());
    cells.add(unit());
    cells.add(series.currency());
    cells.add(point.n());
    cells.add(point.p50());
    cells.add(point.p90());
    cells.add(point.mean());
    parts.forEach(part -> cells.add(point.parts().get(part)));
    cells.add(point.complete());
    cells.add(point.reason());
    cells.add(point.withoutRate());
    cells.add(point.lacksEvents());
    cells.add(point.backfilled());
    csv.row(cells);
  }

  private void row(Series.Line line, Point point, Point.Apart apart) {
    List<Object> cells = start(line, point);
    cells.add(apart.value());
    cells.add(unit());
    cells.add(apart.currency());
    cells.add(apart.n());
    cells.add(null);
    cells.add(null);
    cells.add(null);
    parts.forEach(part -> cells.add(apart.parts().get(part)));
    cells.add(point.complete());
    cells.add(null);
    cells.add(null);
    cells.add(point.lacksEvents());
    cells.add(point.backfilled());
    csv.row(cells);
  }

  private List<Object> start(Series.Line line, Point point) {
    List<Object> cells = new ArrayList<>(List.of(series.metric(), point.from(), point.to()));
    cells.addAll(line.by().values());
    Map<String, String> key = line.key();
    question.by().stream()
        .filter(Dimension::isRecord)
        .forEach(
            dimension -> {
              cells.add(key.get(dimension.name()));
              cells.add(line.externalIds().get(dimension.name()));
            });
    return cells;
  }

  private String unit() {
    return unit(series.unit());
  }

  /** As the JSON has it. */
  static String unit(Metric.Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
