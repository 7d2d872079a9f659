package tandem.analytics.figure;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tandem.analytics.metric.Known;
import tandem.analytics.metric.Measure;
import tandem.analytics.sql.Sql;

/**
 * Reads how old it was what was in stock at the end of each period, or is now if that is not over.
 * Stock is what the entries of a journal add up to; its age is clock time since a moment of its
 * aggregate.
 */
record Ages(Snapshot snapshot, Question question) {

  /** How many of the days on which periods end an entry was the last of its aggregate and key. */
  private static final String SPANS =
      """
      select periods.starts[i] as start, key,
             extract(epoch from periods.ends[i] - since) * 1000 as age
      from (
        select 1 + width_bucket(day, days.ends) as first,
               coalesce(width_bucket(lead(day) over line, days.ends), cardinality(days.ends)) as last,
               sum(delta) over line as open, key, since
        from (select ?::date[] as ends) as days, (
      """;

  private static final String QUANTILES =
      """
      ) as entries
        window line as (partition by aggregate_id, key order by at, ordinal)
      ) as spans,
      (select ?::date[] as starts, ?::text[]::timestamptz[] as ends) as periods,
      generate_series(first, last) as i
      where open > 0 and since is not null
      """;

  /**
   * @param stock a measure of a journal that says since when it grows old
   */
  List<Spread> read(Measure stock) throws SQLException {
    List<Period> periods = question.period().split(question.grain());
    Sql sql =
        new Sql()
            .add(
                """
                select start, key,
                       floor((array_agg(age order by age))[(count(*) - 1) * 50 / 100 + 1]) as p50,
                       floor((array_agg(age order by age))[(count(*) - 1) * 90 / 100 + 1]) as p90
                from (
                """)
            .add(SPANS, (Object) periods.stream().map(Period::to).toArray(LocalDate[]::new));
    entries(sql, stock);
    sql.add(
            QUANTILES,
            periods.stream().map(Period::from).toArray(LocalDate[]::new),
            periods.stream().map(this::end).toArray(String[]::new))
        .add(") as ages\ngroup by start, key");
    return sql.read(
        snapshot.connection(),
        row ->
            new Spread(
                row.getObject("start", LocalDate.class),
                Sql.texts(row, "key"),
                row.getLong("p50"),
                row.getLong("p90")));
  }

  private void entries(Sql sql, Measure stock) {
    FromFacts facts = new FromFacts(snapshot, question);
    String table = stock.on().table();
    sql.add("select aggregate_id, ordinal, at, day, ")
        .add("%s as delta, ".formatted(stock.countSql()))
        .add("%s as key,\n".formatted(FromFacts.key(stock.on(), question.by())))
        .add(
            """
            (select %2$s from %3$s as whole
             where (whole.generation, whole.aggregate_id, whole.epoch, whole.number)
                 = (%1$s.generation, %1$s.aggregate_id, %1$s.epoch, %1$s.number)) as since
            from %1$s
            """
                .formatted(table, stock.ageSql(), stock.on().kind().table()));
    facts.where(sql, stock, new Period(Grid.BEGINNING, question.period().to()));
  }

  private String end(Period period) {
    Known known = snapshot.known(question.asOf());
    Instant end = period.to().atStartOfDay(snapshot.zone()).toInstant();
    return (end.isBefore(known.until()) ? end : known.until()).toString();
  }
}
