package tandem.analytics.figure;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tandem.analytics.metric.Distinct;
import tandem.analytics.metric.Known;
import tandem.analytics.metric.Measure;
import tandem.analytics.sql.Sql;

/**
 * Reads who was a member on the last days before the start or the end of each period, from the
 * facts. What happened on a day makes its member one at the ends of all periods that come within so
 * many days: a member has a set of days on which it is one, whatever happened how often.
 */
record FromWindows(Snapshot snapshot, Question question) {

  /** How many there are by period and key, each as a slice whose count it is. */
  List<Slice> read(Distinct distinct, List<Period> periods) throws SQLException {
    Distinct.Window window = distinct.window().orElseThrow();
    Question asked = DistinctCounts.asked(question, distinct);
    Sql sql = new Sql().add("select start, key, count(*) as members from (\n");
    if (window.also().isPresent()) {
      // Side by side, not joined: the planner may take tables that have just grown for empty.
      sql.add("select start, key, bool_or(is_also) over (partition by start, id) as counts\n")
          .add("from (\n");
    }
    LocalDate[] ends = ends(periods, window.at());
    ended(sql, distinct.among(), distinct, window.days(), asked, periods, ends, false);
    if (window.also().isPresent()) {
      Distinct.Also also = window.also().get();
      sql.add("union all\n");
      ends = ends(periods, Distinct.At.END);
      ended(sql, also.among(), distinct, also.days(), everywhere(), periods, ends, true);
      sql.add(") as sides\n");
    }
    sql.add(") as member\n")
        .add(window.also().isPresent() ? "where counts and key is not null\n" : "")
        .add("group by start, key");
    return sql.read(
        snapshot.connection(),
        row ->
            new Slice(
                distinct.among().name(),
                row.getObject("start", LocalDate.class),
                Sql.texts(row, "key"),
                "",
                row.getBigDecimal("members"),
                row.getBigDecimal("members")));
  }

  /** Of which periods nobody knows them, since nothing of it was recorded as long before. */
  List<Period> unknown(Distinct distinct, List<Period> periods) throws SQLException {
    Distinct.Window window = distinct.window().orElseThrow();
    if (!window.isFull()) {
      return List.of();
    }
    Measure among = distinct.among();
    Known known = snapshot.known(question.asOf());
    String sql =
        "select min(%s) as first from %s\nwhere %s and %s"
            .formatted(
                among.on().day(),
                among.on().table(),
                among.whereSql(known),
                known.sql(among.on().table()));
    LocalDate first =
        new Sql()
            .add(sql)
            .read(
                snapshot.connection(),
                row -> Optional.ofNullable(row.getObject("first", LocalDate.class)))
            .getFirst()
            .orElse(LocalDate.MAX);
    return periods.stream().filter(it -> days(it, window).from().isBefore(first)).toList();
  }

  /**
   * A row for each member and period at an end of which it is one.
   *
   * @param isAlso whether it is what members are also: without a key
   */
  private void ended(
      Sql sql,
      Measure among,
      Distinct distinct,
      int days,
      Question asked,
      List<Period> periods,
      LocalDate[] ends,
      boolean isAlso) {
    sql.add(
        "select start, id, %s as key, %s as is_also from (\n"
            .formatted(isAlso ? "null::text[]" : "key", isAlso));
    members(sql, among, distinct, days, asked, ends);
    sql.add(
        ") as told join unnest(?::date[], ?::date[]) as period (start, ends) on days @> ends\n",
        periods.stream().map(Period::from).toArray(LocalDate[]::new),
        ends);
  }

  /** Of each member, on which days it is one. */
  private void members(
      Sql sql, Measure among, Distinct distinct, int days, Question asked, LocalDate[] ends) {
    String id = among.on().sql(distinct.of());
    FromFacts facts = new FromFacts(snapshot, asked);
    sql.add("select %s as id, ".formatted(id))
        .add(
            "%s as key, "
                .formatted(
                    Conditions.key(
                        among.on(),
                        asked.by().stream().limit(Math.max(0, asked.by().size() - 1)).toList(),
                        snapshot.known(question.asOf()))))
        .add(
            "range_agg(daterange(%1$s + 1, %1$s + 1 + %2$d)) as days"
                .formatted(among.on().day(), days))
        .add("\nfrom %s\n".formatted(among.on().table()));
    facts.where(sql, among, new Period(ends[0].minusDays(days), ends[ends.length - 1]));
    sql.add("and %s is not null and %s > 0\ngroup by 1, 2\n".formatted(id, among.countSql()));
  }

  /** What makes a member also one makes it so wherever it happened. */
  private Question everywhere() {
    return new Question(
        question.metric(),
        question.period(),
        question.grain(),
        List.of(),
        List.of(),
        question.asOf());
  }

  /** The days of a period that are looked at. */
  Period days(Period period, Distinct.Window window) {
    LocalDate end = end(period, window.at());
    return new Period(end.minusDays(window.days()), end);
  }

  /** So many days before the end of a period. */
  Period days(Period period, int days) {
    return new Period(end(period).minusDays(days), end(period));
  }

  private LocalDate[] ends(List<Period> periods, Distinct.At at) {
    return periods.stream().map(period -> end(period, at)).toArray(LocalDate[]::new);
  }

  /** The day after the last that has come. */
  LocalDate end(Period period) {
    return end(period, Distinct.At.END);
  }

  /** Until a day has come, it is the one after the last that has. */
  private LocalDate end(Period period, Distinct.At at) {
    LocalDate end = at == Distinct.At.START ? period.from() : period.to();
    LocalDate now = snapshot.lastDay(question.asOf()).plusDays(1);
    return end.isBefore(now) ? end : now;
  }
}
