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

  /** Of each entry, at the end of which periods it is the last of its aggregate and key. */
  private static final String SPANS =
      """
      from (
        select 1 + width_bucket(day, days.ends) as first,
               coalesce(width_bucket(lead(day) over line, days.ends), cardinality(days.ends)) as last,
               sum(delta) over line as open, key, aggregate_id, epoch, number
        from (select ?::date[] as ends) as days, (
      """;

  /** Offset 0, lest the instants be read from their texts again for each row. */
  private static final String PERIODS =
      """
      ) as entries
        window line as (partition by aggregate_id, key order by at, ordinal)
      ) as spans,
      (select ?::date[] as starts, ?::text[]::timestamptz[] as ends offset 0) as periods,
      generate_series(first, last) as i
      where open > 0
      ) as ages where age is not null group by start, key
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
                select periods.starts[i] as start, key,
                       extract(epoch from periods.ends[i] - (
                         select %2$s from %1$s as whole
                         where (whole.aggregate_id, whole.epoch, whole.number)
                             = (spans.aggregate_id, spans.epoch, spans.number))) * 1000 as age
                """
                    .formatted(stock.on().kind().table(), stock.ageSql()))
            .add(SPANS, (Object) periods.stream().map(Period::to).toArray(LocalDate[]::new));
    entries(sql, stock);
    sql.add(
        PERIODS,
        periods.stream().map(Period::from).toArray(LocalDate[]::new),
        periods.stream().map(this::end).toArray(String[]::new));
    return sql.read(
        snapshot.connection(),
        row ->
            new Spread(
                row.getObject("start", LocalDate.class),
                Sql.texts(row, "key"),
                row.getLong("p50"),
                row.getLong("p90")));
  }

  /** Without what was out of stock before the first end and never came back, which is most. */
  private void entries(Sql sql, Measure stock) {
    LocalDate firstEnd = question.period().split(question.grain()).getFirst().to();
    sql.add("select * from (\n");
    allEntries(sql, stock);
    sql.add(
        """
            ) as entries where aggregate_id in (
              select aggregate_id from (
            """);
    allEntries(sql, stock);
    sql.add(
        """
            ) as entries
              group by aggregate_id, key
              having max(day) >= ? or sum(delta) > 0)
        """,
        firstEnd);
  }

  private void allEntries(Sql sql, Measure stock) {
    FromFacts facts = new FromFacts(snapshot, question);
    sql.add("select aggregate_id, epoch, number, ordinal, at, day, ")
        .add("%s as delta, ".formatted(stock.countSql()))
        .add(
            "%s as key\n"
                .formatted(
                    Conditions.key(stock.on(), question.by(), snapshot.known(question.asOf()))))
        .add("from %s\n".formatted(stock.on().table()));
    facts.where(sql, stock, new Period(Grid.BEGINNING, question.period().to()));
  }

  private String end(Period period) {
    Known known = snapshot.known(question.asOf());
    Instant end = period.to().atStartOfDay(snapshot.zone()).toInstant();
    return (end.isBefore(known.until()) ? end : known.until()).toString();
  }
}
