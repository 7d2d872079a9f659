package tandem.analytics.metric;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What other records have to do with whether a row counts. A measure with a link is read from the
 * facts alone: what one record contributes would change with another.
 */
public sealed interface Link {

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

  /** Of all rows with the same value only the one whose instant comes first counts. */
  record First(Column same) implements Link {

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
    public String lookedUp(Source on) {
      return by.table();
    }

    @Override
    public List<String> lookedUpBy(Source on) {
      return List.of(by.sql(same), by.at());
    }
  }
}
