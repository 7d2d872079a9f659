package tandem.analytics.openwork;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tandem.analytics.figure.Conditions;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.Filter;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.metric.Known;
import tandem.analytics.metric.OpenWork;
import tandem.analytics.metric.Source;
import tandem.analytics.people.Sight;
import tandem.analytics.sql.Sql;

/**
 * Reads open work from the facts.
 *
 * @param actsOf whose work; empty for everybody's
 */
record OpenWorkQuery(
    OpenWork work,
    Snapshot snapshot,
    List<Dimension> by,
    List<Filter> filters,
    Optional<LocalDate> asOf,
    Optional<Sight> actsOf) {

  /**
   * What is open of one key, of all currencies or in one.
   *
   * @param currency null for all
   * @param sum minor units where it is money; null where nothing is added up
   * @param p50 seconds
   * @param p90 seconds
   */
  record Row(
      List<String> key,
      String currency,
      long count,
      BigDecimal sum,
      long p50,
      long p90,
      List<Long> ages) {}

  /** How many promises of one key fall due within each of some times. */
  record Due(List<String> key, List<Long> counts) {}

  List<Row> read() throws SQLException {
    Sql sql =
        new Sql()
            .add(
                """
                select key, currency, grouping(currency) = 1 as is_all, count(*) as count,
                       sum(amount) as sum,
                       floor((array_agg(age order by age))[(count(*) - 1) * 50 / 100 + 1]) as p50,
                       floor((array_agg(age order by age))[(count(*) - 1) * 90 / 100 + 1]) as p90,
                       array[%s] as ages
                from (
                """
                    .formatted(ages()));
    open(sql);
    sql.add(") as open\ngroup by grouping sets ((key), (key, currency))");
    return sql.read(snapshot.connection(), OpenWorkQuery::row);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        Sql.texts(row, "key"),
        row.getBoolean("is_all") ? null : row.getString("currency"),
        row.getLong("count"),
        row.getBigDecimal("sum"),
        row.getLong("p50"),
        row.getLong("p90"),
        Arrays.stream((Object[]) row.getArray("ages").getArray()).map(Long.class::cast).toList());
  }

  private String ages() {
    String bounds =
        work.ages().stream()
            .map(days -> String.valueOf(Duration.ofDays(days).toSeconds()))
            .collect(Collectors.joining(", ", "array[", "]::numeric[]"));
    return IntStream.rangeClosed(0, work.ages().size())
        .mapToObj(i -> "count(*) filter (where width_bucket(age, %s) = %d)".formatted(bounds, i))
        .collect(Collectors.joining(", "));
  }

  /** A row for each piece of work, and each with whom it is. */
  private void open(Sql sql) {
    sql.add(
            "select %s as key, %s as currency, "
                .formatted(work.stock().isEmpty() ? key() : "held.key", currency()))
        .add("%s as amount, ".formatted(work.sum().map(it -> it.sql()).orElse("null::bigint")))
        .add("extract(epoch from ? - %s) as age\n".formatted(work.sinceSql()), until())
        .add("from %s\n".formatted(work.kind().table()));
    if (work.stock().isPresent()) {
      sql.add("cross join lateral (select %s as key from %s\n".formatted(key(), work.on().table()))
          .add(
              """
              where (%1$s.aggregate_id, %1$s.epoch, %1$s.number)
                  = (%2$s.aggregate_id, %2$s.epoch, %2$s.number)
                and at <= ? and %3$s
              """
                  .formatted(
                      work.on().table(), work.kind().table(), work.stock().get().whereSql(known())),
              until());
      only(sql, work.on());
      sql.add("group by 1 having sum(%s) > 0) as held\n".formatted(work.stock().get().countSql()));
    }
    sql.add("where %s and %s <= ?\n".formatted(work.openSql(), work.sinceSql()), until())
        .add("and %s\n".formatted(known().sql(work.kind().table())));
    if (work.stock().isEmpty()) {
      only(sql, work.on());
    }
  }

  /**
   * Promises that are not kept yet and fall due.
   *
   * @param within how soon, ascending
   */
  List<Due> due(OpenWork.Promises promises, List<Duration> within) throws SQLException {
    Source on = promises.due().on();
    String counts =
        within.stream()
            .map(_ -> "count(*) filter (where at <= ?)")
            .collect(Collectors.joining(", "));
    Sql sql =
        new Sql()
            .add(
                "select %s as key, array[%s] as counts\nfrom %s\n"
                    .formatted(Conditions.key(on, by, known()), counts, on.table()),
                within.stream().map(it -> until().plus(it)).toArray())
            .add("where %s\n".formatted(promises.due().notYet().whereSql(known())))
            .add("and not (%s)\n".formatted(promises.met().notYet().whereSql(known())))
            .add(
                "and at <= ?\nand %s\n".formatted(known().sql(on.table())),
                until().plus(within.getLast()));
    only(sql, on);
    sql.add("group by 1");
    return sql.read(
        snapshot.connection(),
        row ->
            new Due(
                Sql.texts(row, "key"),
                Arrays.stream((Object[]) row.getArray("counts").getArray())
                    .map(Long.class::cast)
                    .toList()));
  }

  private void only(Sql sql, Source on) {
    filters.forEach(filter -> Conditions.only(sql, on, filter, known()));
    actsOf.ifPresent(sight -> Conditions.only(sql, on, sight));
  }

  private String key() {
    return Conditions.key(work.on(), by, known());
  }

  private String currency() {
    return work.currency().map(column -> "coalesce(%s, '')".formatted(column.sql())).orElse("''");
  }

  private Known known() {
    return snapshot.known(asOf);
  }

  private OffsetDateTime until() {
    return known().until().atOffset(ZoneOffset.UTC);
  }
}
