package tandem.analytics.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Measure;
import tandem.analytics.sql.Sql;

/** Reads measures from the rollups of one dimension set. */
final class FromRollups implements Reader {

  private final Snapshot snapshot;
  private final Question question;
  private final DimensionSet set;

  FromRollups(Snapshot snapshot, Question question, DimensionSet set) {
    this.snapshot = snapshot;
    this.question = question;
    this.set = set;
  }

  @Override
  public List<Slice> totals(List<Measure> measures, Grid grid) throws SQLException {
    List<Slice> kept = kept(measures, grid);
    LocalDate today = snapshot.today(question.asOf());
    List<Measure> notYet =
        measures.stream()
            .filter(measure -> measure.due() == Measure.Due.ONCE_DUE)
            .map(Measure::notYet)
            .toList();
    return notYet.isEmpty() || !today.isBefore(grid.days().to())
        ? kept
        : Slice.less(kept, new FromFacts(snapshot, question).totals(notYet, grid.from(today)));
  }

  private List<Slice> kept(List<Measure> measures, Grid grid) throws SQLException {
    Sql sql =
        new Sql()
            .add("select measure, %s as start, ".formatted(Grid.start("day", "currency")))
            .add(
                "%s as key, currency, sum(count) as count, sum(sum) as sum\nfrom "
                    .formatted(key()));
    grid.addTo(sql);
    sql.add(", rollup\n");
    where(sql, measures, "day", "known_day", grid.days());
    sql.add("group by measure, start, key, currency\nhaving sum(count) <> 0 or sum(sum) <> 0");
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

  @Override
  public List<Spread> spreads(Measure measure, Grid grid) throws SQLException {
    return histograms(List.of(measure), grid).stream().map(Histogram::spread).toList();
  }

  List<Histogram> histograms(List<Measure> measures, Grid grid) throws SQLException {
    Sql sql =
        new Sql()
            .add("select measure, start, key, array_agg(bin) as bins, array_agg(count) as counts\n")
            .add("from (select measure, grid.periods[width_bucket(month, grid.periods)] as start, ")
            .add("%s as key, bin, sum(count)::bigint as count\nfrom ".formatted(key()));
    grid.addTo(sql);
    sql.add(", rollup_bin\n");
    where(sql, measures, "month", "known_month", grid.days());
    sql.add("group by measure, start, key, bin\nhaving sum(count) <> 0) as bins\n")
        .add("group by measure, start, key");
    return sql.read(snapshot.connection(), FromRollups::histogram);
  }

  private static Histogram histogram(ResultSet row) throws SQLException {
    Histogram histogram =
        Histogram.at(
            new Histogram.Place(
                row.getString("measure"),
                row.getObject("start", LocalDate.class),
                Sql.texts(row, "key")));
    Integer[] bins = (Integer[]) row.getArray("bins").getArray();
    Long[] counts = (Long[]) row.getArray("counts").getArray();
    for (int i = 0; i < bins.length; i++) {
      histogram.add(bins[i], counts[i]);
    }
    return histogram;
  }

  private void where(Sql sql, List<Measure> measures, String day, String knownDay, Period days) {
    sql.add("where set = ?\n", set.name())
        .add(
            "and measure = any(?)\n",
            (Object) measures.stream().map(Measure::name).toArray(String[]::new))
        .add("and %1$s >= ? and %1$s < ?\n".formatted(day), days.from(), days.to());
    question.asOf().ifPresent(asOf -> sql.add("and %s <= ?\n".formatted(knownDay), asOf));
    for (Filter filter : question.filters()) {
      String value = value(filter.dimension());
      sql.add("and (%s = any(?)".formatted(value), (Object) filter.values().toArray(String[]::new))
          .add(filter.orNone() ? " or %s is null)\n".formatted(value) : ")\n");
    }
  }

  private String key() {
    return question.by().stream()
        .map(this::value)
        .collect(Collectors.joining(", ", "array[", "]::text[]"));
  }

  /** The value of a dimension in a row of the set. */
  private String value(Dimension dimension) {
    return "dims[%d]".formatted(set.dimensions().indexOf(dimension.name()) + 1);
  }
}
