package tandem.analytics.metric;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What other records have to do with whether a row counts: what one record contributes changes with
 * another.
 */
public sealed interface Link {

  /** The column whose values tell which rows have to do with each other. */
  Column same();

  /**
   * Of the days on which the company knew a row, those on which it counted, in SQL: what follows
   * them is an operation on a {@code datemultirange}.
   */
  String knownSql(Source on);

  /** Which rows of the source's table count, in SQL. */
  String sql(Source on, Known known);

  /** The table in which the other records are looked up. */
  String lookedUp(Source on);

  /** The columns by which they are looked up. */
  List<String> lookedUpBy(Source on);

  /** What else it reads beside the source itself. */
  default Stream<Source> others() {
    return Stream.empty();
  }

  /**
   * Whose rows make a difference to whether other rows of the source count, which have the same
   * value: of all else a row depends on itself.
   */
  Stream<Source> deciding(Source on);

  /** Of all rows with the same value only the one whose instant comes first counts. */
  record First(Column same) implements Link {

    @Override
    public Stream<Source> deciding(Source on) {
      return Stream.of(on);
    }

    @Override
    public String sql(Source on, Known known) {
      return """
      %1$s.%2$s is not null and not exists (
        select from %1$s as earlier
        where %4$s and earlier.%2$s = %1$s.%2$s
          and (earlier.%3$s, earlier.aggregate_id) < (%1$s.%3$s, %1$s.aggregate_id))\
      """
          .formatted(on.table(), on.sql(same), on.at(), known.sql("earlier"));
    }

    @Override
    public String knownSql(Source on) {
      return """
       - coalesce((
        select range_agg(daterange(earlier.known_from, earlier.known_to)) from %1$s as earlier
        where earlier.%2$s = %1$s.%2$s
          and (earlier.%3$s, earlier.aggregate_id) < (%1$s.%3$s, %1$s.aggregate_id)), '{}')\
      """
          .formatted(on.table(), on.sql(same), on.at());
    }

    @Override
    public String lookedUp(Source on) {
      return on.table();
    }

    @Override
    public List<String> lookedUpBy(Source on) {
      return List.of(on.sql(same), on.at());
    }
  }

  /**
   * A row counts that something with the same value follows: not before it, and not later than
   * {@code within} after it.
   */
  record Followed(Source by, Column same, Duration within) implements Link {

    @Override
    public Stream<Source> others() {
      return Stream.of(by);
    }

    @Override
    public Stream<Source> deciding(Source on) {
      return others();
    }

    @Override
    public String sql(Source on, Known known) {
      return """
      exists (
        select from %1$s as following
        where %6$s
          and following.%2$s = %3$s.%4$s
          and following.%5$s between %3$s.%7$s
                                 and %3$s.%7$s + %8$d * interval '1 millisecond')\
      """
          .formatted(
              by.table(),
              by.sql(same),
              on.table(),
              on.sql(same),
              by.at(),
              known.sql("following"),
              on.at(),
              within.toMillis());
    }

    @Override
    public String knownSql(Source on) {
      return """
       * coalesce((
        select range_agg(daterange(following.known_from, following.known_to)) from %1$s as following
        where following.%2$s = %3$s.%4$s
          and following.%5$s between %3$s.%6$s
                                 and %3$s.%6$s + %7$d * interval '1 millisecond'), '{}')\
      """
          .formatted(
              by.table(),
              by.sql(same),
              on.table(),
              on.sql(same),
              by.at(),
              on.at(),
              within.toMillis());
    }

    @Override
    public String lookedUp(Source on) {
      return by.table();
    }

    @Override
    public List<String> lookedUpBy(Source on) {
      return List.of(by.sql(same), by.at());
    }
  }
}
