package tandem.analytics.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import tandem.analytics.comparison.ComparisonView.AngleView;
import tandem.analytics.comparison.ComparisonView.Cell;
import tandem.analytics.comparison.ComparisonView.IndexView;
import tandem.analytics.comparison.ComparisonView.MetricLine;
import tandem.analytics.comparison.ComparisonView.SignalView;
import tandem.analytics.figure.Point;
import tandem.analytics.metric.Metric;
import tandem.web.text.Csv;

/** A comparison as a table: a row for each metric and member. */
public final class ComparisonCsv {

  private static final List<String> HEADER =
      List.of(
          "angle",
          "metric",
          "metric_name",
          "grade",
          "comparable",
          "function",
          "member",
          "member_id",
          "value",
          "unit",
          "currency",
          "n",
          "p50",
          "p90",
          "mean",
          "complete",
          "lacks_events",
          "reason",
          "index",
          "floor",
          "low",
          "high",
          "ceiling",
          "target",
          "known_on",
          "backfilled",
          "index_reason",
          "points",
          "trial",
          "center",
          "lower",
          "upper",
          "adjusted",
          "signals",
          "chance",
          "verdict",
          "since",
          "before",
          "after",
          "n_before",
          "n_after",
          "text",
          "warning",
          "without_rate");

  private final ComparisonView comparison;
  private final Csv csv = new Csv();

  private ComparisonCsv(ComparisonView comparison) {
    this.comparison = comparison;
  }

  public static Csv of(ComparisonView comparison) {
    return new ComparisonCsv(comparison).table();
  }

  private Csv table() {
    csv.row(HEADER);
    for (AngleView angle : comparison.angles()) {
      for (MetricLine metric : angle.metrics()) {
        metric.members().forEach(member -> row(angle, metric, member));
      }
    }
    return csv;
  }

  private void row(AngleView angle, MetricLine metric, Cell cell) {
    Point figure = cell.figure();
    List<Object> cells =
        new ArrayList<>(
            Arrays.asList(
                code(angle.id()),
                metric.id(),
                metric.name(),
                metric.grade(),
                metric.comparable(),
                cell.function(),
                cell.name(),
                cell.id(),
                figure.value(),
                code(metric.unit()),
                metric.unit() == Metric.Unit.MONEY ? comparison.currency() : null,
                figure.n(),
                figure.p50(),
                figure.p90(),
                figure.mean(),
                figure.complete(),
                figure.lacksEvents(),
                figure.reason()));
    cells.addAll(index(cell.index()));
    cells.addAll(signal(cell.signal()));
    cells.add(cell.warning());
    cells.add(figure.withoutRate());
    csv.row(cells);
  }

  private static List<Object> index(IndexView index) {
    List<BigDecimal> band =
        index.band() == null ? Arrays.asList(index.floor(), null, null, null) : index.band();
    List<Object> cells = new ArrayList<>(List.of());
    cells.add(index.value());
    cells.addAll(band);
    cells.addAll(
        Arrays.asList(index.target(), index.knownOn(), index.backfilled(), index.reason()));
    return cells;
  }

  private static List<Object> signal(SignalView signal) {
    return signal == null
        ? Collections.nCopies(15, null)
        : Arrays.asList(
            signal.points(),
            signal.trial(),
            signal.mean(),
            signal.lower(),
            signal.upper(),
            signal.adjusted(),
            signal.signals().size(),
            signal.chance(),
            code(signal.verdict()),
            signal.since(),
            signal.before(),
            signal.after(),
            signal.nBefore(),
            signal.nAfter(),
            signal.text());
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
