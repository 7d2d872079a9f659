package tandem.analytics.funnel;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tandem.analytics.figure.Conditions;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.Filter;
import tandem.analytics.figure.Period;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.metric.Funnel;
import tandem.analytics.metric.Known;
import tandem.analytics.people.Sight;
import tandem.analytics.sql.Sql;

/**
 * Reads how far work has come from the facts.
 *
 * @param begun when it was begun
 * @param actsOf whose work; empty for everybody's
 */
record FunnelQuery(
    Funnel funnel,
    Snapshot snapshot,
    Period begun,
    List<Dimension> by,
    List<Filter> filters,
    Optional<LocalDate> asOf,
    Optional<Sight> actsOf) {

  /** How much work of one key was begun, and what became of it. */
  record Whole(List<String> key, long begun, long won, long lost) {}

  /**
   * What has reached a stage, of one key, currency and day.
   *
   * @param place null of a stage that there is no more
   * @param sum minor units where it is money; null where nothing is added up
   */
  record Reached(
      List<String> key,
      String stage,
      Integer place,
      String currency,
      LocalDate day,
      long count,
      BigDecimal sum,
      long won,
      long lost) {}

  List<Whole> wholes() throws SQLException {
    Sql sql =
        new Sql()
            .add(
                """
                select %s as key, count(distinct aggregate_id) as begun,
                       count(distinct aggregate_id) filter (where %s) as won,
                       count(distinct aggregate_id) filter (where %s) as lost
                """
                    .formatted(key(), funnel.won().sql(), funnel.lost().sql()));
    from(sql);
    sql.add("group by 1");
    return sql.read(
        snapshot.connection(),
        row ->
            new Whole(
                Sql.texts(row, "key"),
                row.getLong("begun"),
                row.getLong("won"),
                row.getLong("lost")));
  }

  List<Reached> stages() throws SQLException {
    Sql sql =
        new Sql()
            .add(
                """
                select %s as key, %s as stage, min(%s) as place, %s as currency, day,
                       count(*) as count, sum(%s) as sum,
                       count(*) filter (where %s) as won, count(*) filter (where %s) as lost
                """
                    .formatted(
                        key(),
                        funnel.stage().sql(),
                        funnel.order().sql(),
                        currency(),
                        funnel.sum().map(it -> it.sql()).orElse("null::bigint"),
                        funnel.won().sql(),
                        funnel.lost().sql()));
    from(sql);
    sql.add("group by 1, 2, 4, 5");
    return sql.read(
        snapshot.connection(),
        row ->
            new Reached(
                Sql.texts(row, "key"),
                row.getString("stage"),
                row.getObject("place") == null ? null : Integer.valueOf(row.getInt("place")),
                row.getString("currency"),
                row.getObject("day", LocalDate.class),
                row.getLong("count"),
                row.getBigDecimal("sum"),
                row.getLong("won"),
                row.getLong("lost")));
  }

  private void from(Sql sql) {
    Known known = snapshot.known(asOf);
    String table = funnel.on().table();
    sql.add("from %s\nwhere %s\n".formatted(table, known.sql(table)))
        .add("and day >= ? and day < ?\n", begun.from(), begun.to());
    filters.forEach(filter -> Conditions.only(sql, funnel.on(), filter, known));
    actsOf.ifPresent(sight -> Conditions.only(sql, funnel.on(), sight));
  }

  private String key() {
    return Conditions.key(funnel.on(), by, snapshot.known(asOf));
  }

  private String currency() {
    return funnel.currency().map(it -> "coalesce(%s, '')".formatted(it.sql())).orElse("''");
  }
}
