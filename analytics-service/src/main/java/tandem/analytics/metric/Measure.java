package tandem.analytics.metric;

import java.util.Optional;

/**
 * What is counted, on the day of its source.
 *
 * @param name unique, {@code opportunity.won}
 * @param count the column that is counted; empty counts each row as one
 * @param whole the unit of the count: a count of this much is one
 * @param sum what is added up besides
 * @param where which rows count; empty for all
 */
public record Measure(
    String name,
    Source on,
    Optional<Column> count,
    long whole,
    Sum sum,
    Optional<Condition> where) {

  /** What a measure adds up. */
  public sealed interface Sum {

    /** Only counts. */
    record None() implements Sum {}

    /** A column's numbers; rows without one add nothing. */
    record Of(Column column) implements Sum {}

    /**
     * Clock time between two moments, whole milliseconds, negative if the second came first. Only
     * what has both counts. Kept as a histogram too.
     */
    record Duration(String from, String to) implements Sum {}
  }

  public boolean isDuration() {
    return sum instanceof Sum.Duration;
  }

  public boolean isMoney() {
    return sum instanceof Sum.Of(Column column) && column.type() == Type.MONEY;
  }

  /** The column that names the currency of the sum; empty unless it is money. */
  public Optional<Column> currency() {
    return isMoney() ? on.kind().attribute("currency") : Optional.empty();
  }

  /** Whether the measure can be broken down by the dimension. */
  public boolean has(String dimension) {
    return on.dimension(dimension).isPresent();
  }

  /** The count of a row of the source's table in SQL. */
  public String countSql() {
    return count.map(on::sql).orElse("1");
  }

  /** The sum of a row of the source's table in SQL, null where there is nothing to add. */
  public String sumSql() {
    return switch (sum) {
      case Sum.None() -> "0";
      case Sum.Of(Column column) -> on.sql(column);
      case Sum.Duration(String from, String to) ->
          "floor(extract(epoch from (%s - %s)) * 1000)::bigint".formatted(at(to), at(from));
    };
  }

  /** Which rows of the source's table count, in SQL. */
  public String whereSql() {
    String happened = on.at() + " is not null";
    String spanned =
        sum instanceof Sum.Duration(String from, String to)
            ? " and " + at(from) + " is not null and " + at(to) + " is not null"
            : "";
    return happened + spanned + where.map(it -> " and " + it.sql(on)).orElse("");
  }

  private static String at(String moment) {
    return Column.sql(moment) + "_at";
  }
}
