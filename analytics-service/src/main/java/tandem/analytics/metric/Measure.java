package tandem.analytics.metric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is counted, on the day of its source.
 *
 * @param name unique, {@code opportunity.won}
 * @param count the column that is counted; empty counts each row as one
 * @param whole the unit of the count: a count of this much is one
 * @param sum what is added up besides
 * @param where which rows count
 * @param links what other records have to do with it: all have to hold
 * @param age the moment since which what is in stock grows old; empty where nobody asks
 * @param due whether rows that lie in the future count
 */
public record Measure(
    String name,
    Source on,
    Optional<Column> count,
    long whole,
    Sum sum,
    Condition where,
    List<Link> links,
    Optional<String> age,
    Due due) {

  public Measure {
    links = List.copyOf(links);
  }

  /** What a measure adds up. Durations are whole milliseconds, kept as a histogram too. */
  public sealed interface Sum {

    /** Only counts. */
    record None() implements Sum {}

    /** A column's numbers; rows without one add nothing. */
    record Of(Column column) implements Sum {}

    /** A duration that the facts carry; rows without one do not count. */
    record Time(Column millis) implements Sum {}

    /**
     * Clock time between two moments, negative if the second came first. Only what has both counts.
     */
    record Between(String from, String to) implements Sum {}

    /**
     * Clock time until the source's instant from the first row of another record's source; only
     * what has such a row counts.
     *
     * @param ref which record that is
     */
    record Since(Column ref, Source first) implements Sum {}
  }

  /** Whether rows count whose instant is still to come. */
  public enum Due {
    /** The question does not arise: acts do not lie in the future. */
    ALWAYS,
    /** A row counts once its instant has come. */
    ONCE_DUE,
    /** Only rows count whose instant has not come. */
    NOT_YET
  }

  /** Of what tells measures of a catalogue apart; the rest is long. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Of a measure that counts what is due, the one that counts what is not yet. */
  public Measure notYet() {
    return new Measure(name, on, count, whole, sum, where, links, age, Due.NOT_YET);
  }

  public boolean isDuration() {
    return !(sum instanceof Sum.None || sum instanceof Sum.Of);
  }

  public boolean isMoney() {
    return sum instanceof Sum.Of(Column column) && column.type() == Type.MONEY;
  }

  /** Whether what a record contributes to it depends on other records, too. */
  public boolean isLinked() {
    return !links.isEmpty() || sum instanceof Sum.Since;
  }

  /** The column that names the currency of the sum; empty unless it is money. */
  public Optional<Column> currency() {
    return isMoney() ? on.kind().attribute("currency") : Optional.empty();
  }

  /** Whether the measure can be broken down by the dimension. */
  public boolean has(String dimension) {
    return on.dimension(dimension).isPresent();
  }

  /** What else it reads beside its own source. */
  public Stream<Source> others() {
    return Stream.concat(
        links.stream().flatMap(Link::others),
        sum instanceof Sum.Since(Column ref, Source first) ? Stream.of(first) : Stream.empty());
  }

  /** The count of a row of the source's table in SQL. */
  public String countSql() {
    return count.map(on::sql).orElse("1");
  }

  /** The sum of a row of the source's table in SQL, null where there is nothing to add. */
  public String sumSql(Known known) {
    return switch (sum) {
      case Sum.None() -> "0";
      case Sum.Of(Column column) -> on.sql(column);
      case Sum.Time(Column millis) -> on.sql(millis);
      case Sum.Between(String from, String to) -> millis(at(from), at(to));
      case Sum.Since(Column ref, Source first) -> millis(first(ref, first, known), on.at());
    };
  }

  /** Which rows of the source's table count, in SQL. */
  public String whereSql(Known known) {
    String happened = on.at() + " is not null";
    String spanned = isDuration() ? " and " + sumSql(known) + " is not null" : "";
    return happened
        + dueSql(known)
        + where.sql(on)
        + links.stream().map(it -> " and " + it.sql(on, known)).collect(Collectors.joining())
        + spanned;
  }

  /** The instant in the table of the kind since which it grows old. */
  public String ageSql() {
    return age.map(Measure::at).orElseThrow();
  }

  private String dueSql(Known known) {
    return switch (due) {
      case ALWAYS -> "";
      case ONCE_DUE -> " and %s <= timestamptz '%s'".formatted(on.at(), known.until());
      case NOT_YET -> " and %s > timestamptz '%s'".formatted(on.at(), known.until());
    };
  }

  private String first(Column ref, Source first, Known known) {
    return """
    (select min(first.%2$s) from %1$s as first
     where first.aggregate_id = %3$s.%4$s and %5$s)\
    """
        .formatted(first.table(), first.at(), on.table(), on.sql(ref), known.sql("first"));
  }

  static String millis(String from, String to) {
    return "floor(extract(epoch from (%s - %s)) * 1000)::bigint".formatted(to, from);
  }

  private static String at(String moment) {
    return Column.sql(moment) + "_at";
  }
}
