package tandem.analytics.figure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Source;
import tandem.analytics.sql.Sql;

/**
 * Reads the rows of facts that the figures of a question count, in the order of their instants. The
 * conditions are those of {@link FromFacts}, so that they are exactly those.
 */
final class EvidenceQuery {

  private final Connection connection;
  private final int generation;
  private final Question question;
  private final List<Dimension> dimensions;
  private final List<Measure> measures;
  private final List<Source> sources;

  EvidenceQuery(
      Connection connection,
      int generation,
      Question question,
      List<Dimension> dimensions,
      List<Measure> measures) {
    this.connection = connection;
    this.generation = generation;
    this.question = question;
    this.dimensions = dimensions;
    this.measures = measures;
    this.sources = measures.stream().map(Measure::on).distinct().toList();
  }

  String kind(EvidenceRow row) {
    return sources.get(row.position().source()).kind().name();
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
    return sql.read(connection, EvidenceRow::read);
  }

  private void from(Sql sql, int index, Optional<EvidenceRow.Position> after) {
    Source on = sources.get(index);
    String ordinal = on instanceof Source.OfJournal ? "ordinal" : "0";
    sql.add("(select %d as source, aggregate_id, epoch, number, ".formatted(index))
        .add("%s as ordinal, %s as at, %s as day, ".formatted(ordinal, on.at(), on.day()))
        .add("%s as values, ".formatted(FromFacts.key(on, dimensions)))
        .add("%s as currency,\n".formatted(currency(on)))
        .add("array[%s]::bigint[] as counts,\n".formatted(each(on, Measure::countSql)))
        .add("array[%s]::bigint[] as sums\n".formatted(each(on, Measure::sumSql)))
        .add("from %s\nwhere generation = ?\n".formatted(on.table()), generation)
        .add("and (%s)\n".formatted(anyOf(on)));
    new FromFacts(connection, generation, question).within(sql, on, question.period());
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
                    ? "case when %s then %s end".formatted(measure.whereSql(), value.apply(measure))
                    : "null")
        .collect(Collectors.joining(", "));
  }

  private String anyOf(Source on) {
    return measures.stream()
        .filter(measure -> measure.on().equals(on))
        .map(Measure::whereSql)
        .collect(Collectors.joining(" or "));
  }
}
