package tandem.analytics.metric;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Work that has begun and has not come to an end.
 *
 * @param names by language, {@code en} and {@code zh}
 * @param on what says with whom it is: the moment of its beginning, or the journal of its stock
 * @param since the moment at which it begins, from which it grows old
 * @param until the moments at which it ends
 * @param stock the measure that knows what was called back, too; empty where nothing is
 * @param sum what of it is added up; empty for nothing
 * @param ages days, the bounds between its groups by age, ascending
 * @param promises what has been promised of it; empty where nothing is
 */
public record OpenWork(
    String id,
    Map<String, String> names,
    Source on,
    String since,
    List<String> until,
    Optional<Measure> stock,
    Optional<Column> sum,
    List<Integer> ages,
    Optional<Promises> promises) {

  /**
   * Promises with a due time.
   *
   * @param due all of them
   * @param met those that were kept
   */
  public record Promises(Measure due, Measure met) {}

  public OpenWork {
    names = Map.copyOf(names);
    until = List.copyOf(until);
    ages = List.copyOf(ages);
  }

  public Kind kind() {
    return on.kind();
  }

  /** In a language; English where it has no name of its own there. */
  public String name(Locale locale) {
    return names.getOrDefault(locale.getLanguage(), names.get("en"));
  }

  /** The SQL column of the instant since which it is open, in the table of its kind. */
  public String sinceSql() {
    return at(since);
  }

  /** Which rows of the table of its kind may be open work, in SQL. */
  public String openSql() {
    return Stream.concat(
            Stream.of(sinceSql() + " is not null"),
            until.stream().map(moment -> at(moment) + " is null"))
        .collect(Collectors.joining(" and "));
  }

  /**
   * Which rows of the table of its kind were open work at an instant, in SQL: as far as it has come
   * to an end since, it was.
   */
  String openSql(String instant) {
    return Stream.concat(
            Stream.of("%s < %s".formatted(sinceSql(), instant)),
            until.stream()
                .map(moment -> "(%1$s is null or %1$s >= %2$s)".formatted(at(moment), instant)))
        .collect(Collectors.joining(" and "));
  }

  /** The column that names the currency of the sum; empty unless it is money. */
  public Optional<Column> currency() {
    return sum.filter(column -> column.type() == Type.MONEY)
        .flatMap(_ -> kind().attribute("currency"));
  }

  private String at(String moment) {
    return new Source.OfMoment(kind(), moment).at();
  }
}
