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
   * Which rows may count on some day of knowledge, in SQL: of others, the days need not be looked
   * up.
   */
  default String everSql(Source on) {
    return "%s.%s is not null".formatted(on.table(), on.sql(same()));
  }

  /**
   * Of the days on which the company knew such a row, those on which it counted, in SQL: what
   * follows them is an operation on a {@code datemultirange}.
   */
  String knownSql(Source on);

  /** Which rows of the source's table count, in SQL. */
  String sql(Source on, Known known);

  /** The table in which the other records are looked up. */
  String lookedUp(Source on);

  /** The column of the row's table whose value tells which rows have to do with it, in SQL. */
  default String joinedSql(Source on) {
    return on.sql(same());
  }

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

  /**
   * Of all records with the same value only the one counts that came first, and with a length of
   * time also those that came at most as much later. Of two at one instant the one with the lower
   * id came first.
   *
   * @param of the source of the row's own kind that says when a record came
   * @param within zero for the first alone
   */
  record First(Column same, Source of, Duration within) implements Link {

    @Override
    public Stream<Source> deciding(Source on) {
      return Stream.of(of);
    }

    @Override
    public String sql(Source on, Known known) {
      return "%s and not exists (%s and %s)"
          .formatted(came(on), earlier("", on), known.sql("earlier"));
    }

    /** Mostly one record was known to be first all the while: then a look at it is enough. */
    @Override
    public String everSql(Source on) {
      return """
      %1$s and (exists (
        %2$s and earlier.known_from <= %3$s.known_from and earlier.known_to >= %3$s.known_to)) is false\
      """
          .formatted(came(on), earlier("", on), on.table());
    }

    @Override
    public String knownSql(Source on) {
      return " - coalesce((%s), '{}')"
          .formatted(earlier("range_agg(daterange(earlier.known_from, earlier.known_to)) ", on));
    }

    private String came(Source on) {
      return "%s and %s is not null".formatted(Link.super.everSql(on), at(on));
    }

    /** What keeps a row from counting, on the days on which it was known. */
    private String earlier(String selected, Source on) {
      return """
      select %sfrom %s as earlier
      where earlier.%s = %s.%s and %s\
      """
          .formatted(
              selected, of.table(), of.sql(same), on.table(), on.sql(same), isEarlier(at(on), on));
    }

    private String isEarlier(String at, Source on) {
      return within.isZero()
          ? "(earlier.%s, earlier.aggregate_id) < (%s, %s.aggregate_id)"
              .formatted(of.at(), at, on.table())
          : "earlier.%s < %s - %d * interval '1 millisecond'"
              .formatted(of.at(), at, within.toMillis());
    }

    /** When the row's own record came, by the same version of it; null if it did not. */
    private String at(Source on) {
      return of.table().equals(on.table())
          ? on.table() + "." + of.at()
          : """
          (select min(own.%1$s) from %2$s as own
           where (own.aggregate_id, own.epoch, own.number)
               = (%3$s.aggregate_id, %3$s.epoch, %3$s.number) and own.%4$s = %3$s.%5$s)\
          """
              .formatted(of.at(), of.table(), on.table(), of.sql(same), on.sql(same));
    }

    @Override
    public String lookedUp(Source on) {
      return of.table();
    }

    @Override
    public List<String> lookedUpBy(Source on) {
      return List.of(of.sql(same), of.at());
    }
  }

  /**
   * A row counts that something of another record with the same value follows: not before it, and
   * not later than {@code within} after it.
   *
   * @param where of what follows, which rows do
   */
  record Followed(Source by, Condition where, Column same, Duration within) implements Link {

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
        select %s and %s)\
      """
          .formatted(following(on), known.sql("following"));
    }

    @Override
    public String knownSql(Source on) {
      return """
       * coalesce((
        select range_agg(daterange(following.known_from, following.known_to)) %s), '{}')\
      """
          .formatted(following(on));
    }

    private String following(Source on) {
      return """
      from %1$s as following
      where following.%2$s = %3$s.%4$s and following.aggregate_id <> %3$s.aggregate_id
        and following.%5$s between %3$s.%6$s
                               and %3$s.%6$s + %7$d * interval '1 millisecond'%8$s\
      """
          .formatted(
              by.table(),
              by.sql(same),
              on.table(),
              on.sql(same),
              by.at(),
              on.at(),
              within.toMillis(),
              where.sql(by));
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

  /**
   * A row counts that something of a record which refers to the row's own is not later than.
   *
   * @param by what has to have happened
   * @param same the column of {@code by} that refers to the row's record
   */
  record Done(Source by, Column same) implements Link {

    @Override
    public String everSql(Source on) {
      return "%s is not null".formatted(on.at());
    }

    @Override
    public String joinedSql(Source on) {
      return "aggregate_id";
    }

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
      return "exists (select %s and %s)".formatted(done(on), known.sql("done"));
    }

    @Override
    public String knownSql(Source on) {
      return " * coalesce((select range_agg(daterange(done.known_from, done.known_to)) %s), '{}')"
          .formatted(done(on));
    }

    private String done(Source on) {
      return "from %1$s as done where done.%2$s = %3$s.aggregate_id and done.%4$s <= %3$s.%5$s"
          .formatted(by.table(), by.sql(same), on.table(), by.at(), on.at());
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
