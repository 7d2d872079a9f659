package tandem.analytics.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Measure;
import tandem.analytics.sql.Sql;

/**
 * Reads the rollups of one dimension set from the database.
 *
 * @param by the dimensions that are told apart, of those of the set
 * @param asOf the last day of knowledge; empty for all
 */
record QueriedRows(
    Snapshot snapshot,
    DimensionSet set,
    List<String> by,
    List<Filter> filters,
    Optional<LocalDate> asOf)
    implements RollupRows {

  private static final int DIGITS_OF_LONG = 18;

  static QueriedRows of(Snapshot snapshot, DimensionSet set, Question question) {
    return new QueriedRows(
        snapshot,
        set,
        question.by().stream().map(Dimension::name).toList(),
        question.filters().stream().map(Functions::ofRows).toList(),
        question.asOf());
  }

  @Override
  public List<Slice> totals(List<Measure> measures, Grid grid) throws SQLException {
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
    Shared shared = new Shared();
    return sql.read(
        snapshot.connection(),
        row ->
            new Slice(
                row.getString("measure").intern(),
                shared.one(row.getObject("start", LocalDate.class)),
                shared.one(Sql.texts(row, "key")),
                row.getString("currency").intern(),
                whole(row.getBigDecimal("count")),
                whole(row.getBigDecimal("sum"))));
  }

  /** One value for all rows that have an equal one: rows of months are kept for long. */
  private static final class Shared {

    private final Map<Object, Object> values = new HashMap<>();

    @SuppressWarnings("unchecked")
    <T> T one(T value) {
      return (T) values.computeIfAbsent(value, its -> its);
    }
  }

  /** The same in the least room: the driver makes large numbers of all. */
  private static BigDecimal whole(BigDecimal number) {
    return number.precision() <= DIGITS_OF_LONG && number.scale() == 0
        ? BigDecimal.valueOf(number.longValue())
        : number;
  }

  @Override
  public List<Histogram> histograms(List<Measure> measures, Grid grid) throws SQLException {
    Sql sql =
        new Sql()
            .add("select measure, start, key, array_agg(bin order by bin) as bins, ")
            .add("array_agg(count order by bin) as counts\n")
            .add("from (select measure, grid.periods[width_bucket(month, grid.periods)] as start, ")
            .add("%s as key, bin, sum(count)::bigint as count\nfrom ".formatted(key()));
    grid.addTo(sql);
    sql.add(", rollup_bin\n");
    where(sql, measures, "month", "known_month", grid.days());
    sql.add("group by measure, start, key, bin\nhaving sum(count) <> 0) as bins\n")
        .add("group by measure, start, key");
    Shared shared = new Shared();
    return sql.read(snapshot.connection(), row -> histogram(row, shared));
  }

  private static Histogram histogram(ResultSet row, Shared shared) throws SQLException {
    Integer[] bins = (Integer[]) row.getArray("bins").getArray();
    Long[] counts = (Long[]) row.getArray("counts").getArray();
    return new Histogram(
        new Histogram.Place(
            row.getString("measure").intern(),
            shared.one(row.getObject("start", LocalDate.class)),
            shared.one(Sql.texts(row, "key"))),
        Stream.of(bins).mapToInt(Integer::intValue).toArray(),
        Stream.of(counts).mapToLong(Long::longValue).toArray());
  }

  private void where(Sql sql, List<Measure> measures, String day, String knownDay, Period days) {
    sql.add("where set = ?\n", set.name())
        .add(
            "and measure = any(?)\n",
            (Object) measures.stream().map(Measure::name).toArray(String[]::new))
        .add("and %1$s >= ? and %1$s < ?\n".formatted(day), days.from(), days.to());
    asOf.ifPresent(asOf -> sql.add("and %s <= ?\n".formatted(knownDay), asOf));
    for (Filter filter : filters) {
      String value = value(filter.dimension().name());
      sql.add("and (%s = any(?)".formatted(value), (Object) filter.values().toArray(String[]::new))
          .add(filter.orNone() ? " or %s is null)\n".formatted(value) : ")\n");
    }
  }

  private String key() {
    return by.stream().map(this::value).collect(Collectors.joining(", ", "array[", "]::text[]"));
  }

  /** The value of a dimension in a row of the set. */
  private String value(String dimension) {
    return "dims[%d]".formatted(set.dimensions().indexOf(dimension) + 1);
  }
}
