package tandem.analytics.metric;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which rows a measure counts: those for which all of some comparisons hold, {@code instrument =
 * csat and score >= 4}.
 */
public record Condition(List<Comparison> all) {

  private static final Pattern KNOWN = Pattern.compile("\\s*([\\w-]+)\\s+is\\s+known\\s*");

  private static final Pattern COMPARISON =
      Pattern.compile("\\s*([\\w-]+)\\s*(<=|>=|!=|<|>|=)\\s*([\\w-]+)(\\s+or\\s+none)?\\s*");

  public Condition {
    all = List.copyOf(all);
  }

  /**
   * @param text null for none
   */
  static Condition parse(String text, Source source, String where) {
    return text == null
        ? new Condition(List.of())
        : new Condition(
            Arrays.stream(text.split("\\s+and\\s+", -1))
                .map(part -> comparison(part, source, where))
                .toList());
  }

  private static Comparison comparison(String text, Source source, String where) {
    Matcher known = KNOWN.matcher(text);
    if (known.matches()) {
      Column column = Checks.column(source, known.group(1), where);
      return new Comparison(column, Comparison.Operator.KNOWN, null, false);
    }
    Matcher matcher = COMPARISON.matcher(text);
    if (!matcher.matches()) {
      throw new CatalogueException(
          where, "'" + text + "' is no comparison such as 'steps > distinctSteps'");
    }
    Column left = Checks.column(source, matcher.group(1), where);
    Comparison.Operator operator = Comparison.Operator.of(matcher.group(2));
    boolean orNone = matcher.group(4) != null;
    if (left.type() == Type.TEXT || left.type() == Type.CODE) {
      return new Comparison(left, operator, matcher.group(3), orNone);
    }
    if (left.type() == Type.FLAG) {
      return new Comparison(left, operator, flag(matcher.group(3), left, where), orNone);
    }
    Checks.number(source, left.name(), where);
    return new Comparison(left, operator, number(matcher.group(3), source, where), orNone);
  }

  private static Boolean flag(String text, Column of, String where) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new CatalogueException(where, of.name() + " is true or false, not '" + text + "'");
    };
  }

  /** A constant, a length of time in milliseconds, or a column. */
  private static Object number(String text, Source source, String where) {
    if (text.matches("-?\\d+")) {
      return Long.valueOf(text);
    }
    return text.matches("\\d.*")
        ? Long.valueOf(Checks.duration(text, where).toMillis())
        : Checks.number(source, text, where);
  }

  /** The condition in SQL, over the table of the source; empty where all rows count. */
  String sql(Source source) {
    return all.stream()
        .map(comparison -> " and " + comparison.sql(source))
        .collect(Collectors.joining());
  }
}
