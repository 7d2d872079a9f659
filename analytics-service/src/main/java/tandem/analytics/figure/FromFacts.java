package tandem.analytics.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.analytics.metric.Known;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Source;
import tandem.analytics.rollup.Bins;
import tandem.analytics.sql.Sql;

/** Reads measures from the facts tables: any dimension, any day, as known on any day. */
final class FromFacts implements Reader {

  private final Snapshot snapshot;
  private final Question question;
  private final Known known;

  FromFacts(Snapshot snapshot, Question question) {
    this.snapshot = snapshot;
    this.question = question;
    this.known = snapshot.known(question.asOf());
  }

  @Override
  public List<Slice> totals(List<Measure> measures, Grid grid) throws SQLException {
    if (measures.isEmpty()) {
      return List.of();
    }
    Sql sql = new Sql();
    for (Measure measure : measures) {
      sql.add(measure.equals(measures.getFirst()) ? "" : "\nunion all\n");
      totals(sql, measure, grid);
    }
    return sql.read(
        snapshot.connection(),
        row ->
            new Slice(
                row.getString("measure"),
                row.getObject("start", LocalDate.class),
                Sql.texts(row, "key"),
                row.getString("currency"),
                row.getBigDecimal("count"),
                row.getBigDecimal("sum")));
  }

  private void totals(Sql sql, Measure measure, Grid grid) {
    Source on = measure.on();
    String currency = currency(measure);
    sql.add("(select '%s' as measure, ".formatted(measure.name()))
        .add("%s as start, ".formatted(Grid.start(on.day(), currency)))
        .add(
            "%s as key, %s as currency, "
                .formatted(Conditions.key(on, question.by(), known), currency))
        .add("sum(%s)::numeric as count, ".formatted(measure.countSql()))
        .add("coalesce(sum(%s), 0)::numeric as sum\nfrom ".formatted(measure.sumSql(known)));
    grid.addTo(sql);
    sql.add(", " + on.table() + "\n");
    where(sql, measure, grid.days());
    sql.add(
        "group by 2, 3, 4\nhaving sum(%s) <> 0 or sum(%s) <> 0)"
            .formatted(measure.countSql(), measure.sumSql(known)));
  }

  @Override
  public List<Spread> spreads(Measure measure, Grid grid) throws SQLException {
    Sql sql =
        new Sql()
            .add(
                """
                select start, key,
                       (array_agg(millis order by millis))[(count(*) - 1) * 50 / 100 + 1] as p50,
                       (array_agg(millis order by millis))[(count(*) - 1) * 90 / 100 + 1] as p90
                from (
                """);
    spans(sql, measure, grid);
    sql.add(") as spans\ngroup by start, key");
    return sql.read(
        snapshot.connection(),
        row ->
            new Spread(
                row.getObject("start", LocalDate.class),
                Sql.texts(row, "key"),
                row.getLong("p50"),
                row.getLong("p90")));
  }

  @Override
  public List<Histogram> histograms(Measure measure, Grid grid) throws SQLException {
    Sql sql = new Sql().add("select start, key, millis, count(*) as count from (\n");
    spans(sql, measure, grid);
    sql.add(") as spans\ngroup by start, key, millis");
    return List.copyOf(
        sql.read(snapshot.connection(), row -> histogram(measure, row)).stream()
            .collect(Collectors.toMap(Histogram::place, Function.identity(), Histogram::plus))
            .values());
  }

  private static Histogram histogram(Measure measure, ResultSet row) throws SQLException {
    return new Histogram(
        new Histogram.Place(
            measure.name(), row.getObject("start", LocalDate.class), Sql.texts(row, "key")),
        new int[] {Bins.of(row.getLong("millis"))},
        new long[] {row.getLong("count")});
  }

  /** A row for each duration, in milliseconds. */
  private void spans(Sql sql, Measure measure, Grid grid) {
    Source on = measure.on();
    sql.add("select grid.periods[width_bucket(%s, grid.periods)] as start, ".formatted(on.day()))
        .add(
            "%s as key, %s as millis\nfrom "
                .formatted(Conditions.key(on, question.by(), known), measure.sumSql(known)));
    grid.addTo(sql);
    sql.add(", " + on.table() + "\n");
    where(sql, measure, grid.days());
  }

  /** The rows of a measure's table that the question is about. */
  void where(Sql sql, Measure measure, Period days) {
    sql.add("where %s\n".formatted(measure.whereSql(known)));
    within(sql, measure.on(), days);
  }

  /** Of the rows of a source, those of the days, the knowledge and the values asked for. */
  void within(Sql sql, Source on, Period days) {
    sql.add("and %1$s >= ? and %1$s < ?\n".formatted(on.day()), days.from(), days.to())
        .add("and %s\n".formatted(known.sql(on.table())));
    question.filters().stream()
        .map(Functions::ofRows)
        .forEach(filter -> Conditions.only(sql, on, filter, known));
  }

  static String currency(Measure measure) {
    return measure
        .currency()
        .map(column -> "coalesce(%s, '')".formatted(measure.on().sql(column)))
        .orElse("''");
  }
}
