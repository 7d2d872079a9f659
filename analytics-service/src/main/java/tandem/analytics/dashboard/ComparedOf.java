package tandem.analytics.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.comparison.ComparisonView.LeaderView;
import tandem.analytics.comparison.ComparisonView.MemberView;
import tandem.analytics.comparison.ComparisonView.MetricLine;
import tandem.analytics.dashboard.chart.IndexLane;
import tandem.analytics.metric.Metric;
import tandem.analytics.writing.Numbers;

/**
 * Lays a comparison out for the page.
 *
 * @param choices all metrics, and which of them are compared
 */
record ComparedOf(
    ComparisonView view, String by, List<Compared.Choice> choices, Links links, Numbers numbers) {

  private static final List<String> KINDS =
      List.of("function", "team", "department", "region", "person", "period");

  /** More do not fit beside each other. */
  private static final int MOST_COLUMNS = 14;

  private static final double COMPOSITE_TARGET = 90;
  private static final double ANGLE_TARGET = 40;

  Compared compared() {
    List<Compared.Column> columns = columns();
    return new Compared(
        by,
        tabs(by, links),
        view.said().stream()
            .filter(said -> said.verdict() != null)
            .map(said -> Mark.of(said.verdict(), said.text()))
            .toList(),
        view.leaders().stream().map(this::board).toList(),
        columns,
        view.angles().stream()
            .filter(angle -> !angle.metrics().isEmpty())
            .map(
                angle ->
                    new Compared.Angle(
                        angle.name(),
                        angle.metrics().stream().map(line -> row(line, columns)).toList()))
            .toList(),
        choices,
        view.unsaid().stream().map(OverviewOf::quiet).toList(),
        columns.size() > MOST_COLUMNS);
  }

  static List<Compared.Tab> tabs(String by, Links links) {
    return KINDS.stream()
        .map(kind -> new Compared.Tab("by_" + kind, links.with("by", kind), kind.equals(by)))
        .toList();
  }

  private Compared.Board board(LeaderView leads) {
    List<MemberView> members =
        view.members().stream()
            .filter(it -> leads.function() == null || it.function().equals(leads.function()))
            .sorted(
                Comparator.comparing(
                    MemberView::composite, Comparator.nullsLast(Comparator.reverseOrder())))
            .toList();
    return new Compared.Board(
        leads.function(),
        leads.text(),
        leads.leader() != null,
        view.angles().stream().map(ComparisonView.AngleView::name).toList(),
        members.stream().map(this::place).toList());
  }

  private Compared.Place place(MemberView member) {
    return new Compared.Place(
        Who.of(member.function(), member.name()),
        index(member.composite()),
        lane(member.composite(), COMPOSITE_TARGET),
        numbers.count(member.firsts()),
        Stream.of(Metric.Angle.values())
            .map(angle -> member.angles().get(angle))
            .map(value -> new Compared.Part(index(value), lane(value, ANGLE_TARGET)))
            .toList(),
        member.scored(),
        member.expected());
  }

  private String index(BigDecimal value) {
    return value == null ? null : numbers.index(value);
  }

  private static IndexLane lane(BigDecimal value, double target) {
    return value == null ? null : IndexLane.of(value, null, 0, target);
  }

  /** In places that do not move from day to day: sales first, by name. */
  private List<Compared.Column> columns() {
    List<Compared.Column> columns = new ArrayList<>();
    String before = null;
    for (MemberView member : view.members()) {
      boolean isFirst = !member.function().equals(before);
      long span =
          view.members().stream().filter(it -> it.function().equals(member.function())).count();
      columns.add(
          new Compared.Column(
              Who.of(member.function(), member.name()),
              isFirst && before != null,
              isFirst ? (int) span : 0));
      before = member.function();
    }
    return columns;
  }

  private Compared.Row row(MetricLine line, List<Compared.Column> columns) {
    List<Compared.Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      MemberView member = view.members().get(i);
      Measured measured =
          line.members().stream()
              .filter(cell -> cell.function().equals(member.function()))
              .filter(cell -> cell.id().equals(member.id()))
              .findFirst()
              .map(cell -> Measured.of(line, cell, null, by, links, numbers))
              .orElse(null);
      cells.add(new Compared.Cell(columns.get(i), measured));
    }
    return new Compared.Row(
        line.name(),
        links.to("metrics/" + line.id()),
        line.grade().name().toLowerCase(Locale.ROOT),
        line.text(),
        cells);
  }

  static List<Compared.Choice> choices(Iterable<Metric> all, Set<String> chosen, Locale locale) {
    List<Compared.Choice> choices = new ArrayList<>();
    all.forEach(
        metric ->
            choices.add(
                new Compared.Choice(
                    metric.id(), metric.name(locale), chosen.contains(metric.id()))));
    return choices;
  }
}
