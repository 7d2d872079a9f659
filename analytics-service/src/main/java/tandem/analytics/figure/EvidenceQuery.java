package tandem.analytics.figure;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.analytics.metric.Known;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Position;
import tandem.analytics.metric.Source;
import tandem.analytics.people.Sight;
import tandem.analytics.sql.Sql;

/**
 * Reads the rows of facts that the figures of a question count, in the order of their instants. The
 * conditions are those of {@link FromFacts}, so that they are exactly those.
 */
final class EvidenceQuery {

  private final Snapshot snapshot;
  private final Question question;
  private final Known known;
  private final List<Dimension> dimensions;
  private final List<Measure> measures;
  private final List<Measure> stocks;
  private final List<Source> sources;
  private final Optional<Sight> actsOf;
  private final Optional<CountedCells> cells;

  /**
   * @param measures all that are counted, the stocks among them
   * @param actsOf whose acts; empty for everybody's
   * @param cells in which rows count; empty for all
   */
  EvidenceQuery(
      Snapshot snapshot,
      Question question,
      List<Dimension> dimensions,
      List<Measure> measures,
      List<Measure> stocks,
      Optional<Sight> actsOf,
      Optional<CountedCells> cells) {
    this.snapshot = snapshot;
    this.question = question;
    this.known = snapshot.known(question.asOf());
    this.dimensions = dimensions;
    this.measures = measures;
    this.stocks = stocks;
    this.actsOf = actsOf;
    this.cells = cells;
    this.sources = measures.stream().map(Measure::on).distinct().toList();
  }

  /** At most so many rows after a position. */
  List<EvidenceRow> read(Optional<EvidenceRow.Position> after, int limit) throws SQLException {
    Sql sql =
        new Sql()
            .add(
                """
                select facts.*, event.event_id, event.type, event.occurred_at, event.known_at,
                       event.recorded_at, event.epoch as event_epoch, event.number as event_number
                from (
                """);
    for (int i = 0; i < sources.size(); i++) {
      sql.add(i == 0 ? "" : "union all\n");
      from(sql, i, after);
    }
    sql.add("order by at, source, aggregate_id, ordinal\nlimit ?\n", limit)
        .add(
            """
            ) as facts
            left join lateral (
              select * from event_log as log
              where log.aggregate_id = facts.aggregate_id
                and (log.epoch, log.number) <= (facts.epoch, facts.number)
              order by log.occurred_at = facts.at desc, log.epoch desc, log.number desc
              limit 1
            ) as event on true
            order by at, source, facts.aggregate_id, ordinal
            """);
    return sql.read(snapshot.connection(), EvidenceRow::read);
  }

  private void from(Sql sql, int index, Optional<EvidenceRow.Position> after) {
    Source on = sources.get(index);
    String ordinal = on instanceof Source.OfJournal ? "ordinal" : "0";
    sql.add("(select %d as source, '%s' as kind, ".formatted(index, on.kind().name()))
        .add("aggregate_id, epoch, number, ")
        .add("%s as ordinal, %s as at, %s as day, ".formatted(ordinal, on.at(), on.day()))
        .add("%s as values, ".formatted(Conditions.key(on, dimensions, known)))
        .add("%s as currency,\n".formatted(currency(on)))
        .add("array[%s]::bigint[] as counts,\n".formatted(each(on, Measure::countSql)))
        .add("array[%s]::bigint[] as sums\n".formatted(each(on, measure -> measure.sumSql(known))))
        .add("from ");
    Optional<Position> open = position(on);
    if (open.isPresent()) {
      new FromPositions(snapshot, question).addTo(sql, open.get(), List.of(question.period()));
      actsOf.ifPresent(sight -> Conditions.only(sql, on, sight));
    } else {
      sql.add("%s\n".formatted(on.table()));
      where(sql, on);
    }
    after.ifPresent(
        position ->
            sql.add(
                "and (%s, %d, aggregate_id, %s) > (?, ?, ?, ?)\n"
                    .formatted(on.at(), index, ordinal),
                position.at().atOffset(ZoneOffset.UTC),
                position.source(),
                position.id(),
                position.ordinal()));
    sql.add(")\n");
  }

  private Optional<Position> position(Source on) {
    return question.metric().reads().positions().stream()
        .filter(position -> position.measure().on().equals(on))
        .findFirst();
  }

  /** Of stock, what there still was at the end, whenever it came. */
  private void where(Sql sql, Source on) {
    Optional<Measure> stock = stocks.stream().filter(it -> it.on().equals(on)).findFirst();
    FromFacts facts = new FromFacts(snapshot, question);
    Period days = stock.isPresent() ? new Period(Grid.BEGINNING, question.period().to()) : days(on);
    sql.add("where (%s)\n".formatted(anyOf(on)));
    facts.within(sql, on, days);
    actsOf.ifPresent(sight -> Conditions.only(sql, on, sight));
    cells.ifPresent(its -> its.addTo(sql, on, known));
    if (stock.isPresent()) {
      sql.add("and aggregate_id in (select aggregate_id from %s\n".formatted(on.table()));
      facts.where(sql, stock.get(), days);
      sql.add("group by aggregate_id having sum(%s) <> 0)\n".formatted(stock.get().countSql()));
    }
  }

  /**
   * Of what looks back on the last days, those; of members, the days in which they are looked up.
   */
  private Period days(Source on) {
    FromWindows windows = new FromWindows(snapshot, question);
    Optional<Integer> trailing = question.metric().trailing();
    if (trailing.isPresent()) {
      return windows.days(question.period(), trailing.get());
    }
    return question.metric().reads().distinct().stream()
        .filter(distinct -> distinct.among().on().equals(on))
        .flatMap(distinct -> distinct.window().stream())
        .findFirst()
        .map(window -> windows.days(question.period(), window))
        .orElse(question.period());
  }

  private String currency(Source on) {
    return measures.stream()
        .filter(measure -> measure.on().equals(on) && measure.isMoney())
        .findFirst()
        .map(FromFacts::currency)
        .orElse("''");
  }

  private String each(Source on, Function<Measure, String> value) {
    return measures.stream()
        .map(
            measure ->
                measure.on().equals(on)
                    ? "case when %s then %s end"
                        .formatted(measure.whereSql(known), value.apply(measure))
                    : "null")
        .collect(Collectors.joining(", "));
  }

  private String anyOf(Source on) {
    return measures.stream()
        .filter(measure -> measure.on().equals(on))
        .map(measure -> measure.whereSql(known))
        .collect(Collectors.joining(" or "));
  }
}
