package tandem.analytics.metric;

import java.util.Optional;

/**
 * What of some work is open at a point in time: at the start of a period, as it was known before
 * that began, or at its end.
 *
 * @param work what is open
 * @param expected the day on which it is expected to end, which has to be one of the period; empty
 *     where that makes no difference
 * @param reached what it has to have come to by then; empty for nothing
 * @param measure counts it, and adds it up, as it is with whoever began it
 */
public record Position(
    OpenWork work, At at, Optional<Column> expected, Optional<Reached> reached, Measure measure) {

  /** Of a period. */
  public enum At {
    /** By what was known at the end of the day before. */
    START,
    /** By what is known when it is asked for. */
    END
  }

  /**
   * Entries of a journal of the work, one of which has to have been there by then.
   *
   * @param after milliseconds from the instant of an entry until it was reached
   */
  public record Reached(Source.OfJournal by, Condition where, Column after) {}

  public String name() {
    return measure.name();
  }

  /**
   * Which rows of the table of the work count, in SQL.
   *
   * @param point an instant
   * @param from the first day of the period
   * @param to the first day after it
   */
  public String sql(String point, String from, String to) {
    Source on = measure.on();
    return work.openSql(point)
        + expected
            .map(day -> " and %1$s >= %2$s and %1$s < %3$s".formatted(on.sql(day), from, to))
            .orElse("")
        + reached.map(its -> reachedSql(its, point)).orElse("");
  }

  private String reachedSql(Reached its, String point) {
    return """
     and exists (
      select from %1$s
      where %1$s.aggregate_id = %2$s.aggregate_id
        and (%1$s.epoch, %1$s.number) = (%2$s.epoch, %2$s.number)
        and %1$s.at + %1$s.%3$s * interval '1 millisecond' < %4$s%5$s)\
    """
        .formatted(
            its.by().table(),
            measure.on().table(),
            its.by().sql(its.after()),
            point,
            its.where().sql(its.by()));
  }
}
