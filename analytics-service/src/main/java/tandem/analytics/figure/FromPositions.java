package tandem.analytics.figure;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tandem.analytics.metric.Known;
import tandem.analytics.metric.Position;
import tandem.analytics.sql.Sql;

/**
 * Reads what was open at a point of each period, from the facts. What is asked about its start is
 * answered by what was known at the end of the day before, whatever has become known since.
 */
record FromPositions(Snapshot snapshot, Question question) {

  /** What was open in a period; an amount stands on the day of its rate. */
  record Open(int period, Slice slice) {}

  List<Open> read(Position position, List<Period> periods) throws SQLException {
    String currency = FromFacts.currency(position.measure());
    Sql sql =
        new Sql()
            .add("select period.nth, period.rated, ")
            .add(
                "%s as key, %s as currency, count(*) as count, coalesce(sum(%s), 0) as sum\nfrom "
                    .formatted(
                        Conditions.key(
                            position.measure().on(),
                            question.by(),
                            snapshot.known(question.asOf())),
                        currency,
                        position.measure().sumSql(snapshot.known(question.asOf()))));
    addTo(sql, position, periods);
    sql.add("group by 1, 2, 3, 4");
    return sql.read(
        snapshot.connection(),
        row ->
            new Open(
                row.getInt("nth") - 1,
                new Slice(
                    position.name(),
                    row.getObject("rated", LocalDate.class),
                    Sql.texts(row, "key"),
                    row.getString("currency"),
                    row.getBigDecimal("count"),
                    row.getBigDecimal("sum"))));
  }

  /** The table of the work, with a row for each of the periods in which it is open. */
  void addTo(Sql sql, Position position, List<Period> periods) {
    String table = position.measure().on().table();
    sql.add(
            """
            unnest(?::text[]::timestamptz[], ?::date[], ?::date[], ?::date[], ?::date[])
              with ordinality as period (point, starts, ends, rated, known, nth)
            """,
            periods.stream()
                .map(period -> point(position, period).toString())
                .toArray(String[]::new),
            periods.stream().map(Period::from).toArray(LocalDate[]::new),
            periods.stream().map(Period::to).toArray(LocalDate[]::new),
            periods.stream().map(period -> rated(position, period)).toArray(LocalDate[]::new),
            periods.stream().map(period -> known(position, period)).toArray(LocalDate[]::new))
        .add("join %1$s on %1$s.known_from <= period.known\n".formatted(table))
        .add("and %s.known_to > period.known\n".formatted(table))
        .add("and %s\n".formatted(position.sql("period.point", "period.starts", "period.ends")));
    Known known = snapshot.known(question.asOf());
    sql.add("where true\n");
    question.filters().stream()
        .map(Functions::ofRows)
        .forEach(filter -> Conditions.only(sql, position.measure().on(), filter, known));
  }

  /** The first day on which anything was known of the work that begun; empty where nothing is. */
  static LocalDate knownSince(Snapshot snapshot, Position position) throws SQLException {
    return new Sql()
        .add(
            "select min(known_from) as since from %s where %s is not null"
                .formatted(position.measure().on().table(), position.measure().on().at()))
        .read(snapshot.connection(), row -> row.getObject("since", LocalDate.class))
        .getFirst();
  }

  private Instant point(Position position, Period period) {
    Instant now = snapshot.known(question.asOf()).until();
    Instant start = period.from().atStartOfDay(snapshot.zone()).toInstant();
    Instant end = period.to().atStartOfDay(snapshot.zone()).toInstant();
    return switch (position.at()) {
      case START -> start;
      case END -> end.isBefore(now) ? end : now;
    };
  }

  private LocalDate rated(Position position, Period period) {
    return switch (position.at()) {
      case START -> period.from();
      case END -> new FromWindows(snapshot, question).end(period).minusDays(1);
    };
  }

  /** The day by whose end it is answered; of what is not over, all that is known. */
  private LocalDate known(Position position, Period period) {
    LocalDate last = snapshot.lastDay(question.asOf());
    LocalDate before = period.from().minusDays(1);
    return position.at() == Position.At.START && before.isBefore(last) ? before : last;
  }
}
