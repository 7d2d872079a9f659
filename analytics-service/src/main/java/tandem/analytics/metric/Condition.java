package tandem.analytics.metric;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comparison of two whole numbers, each a column's or a constant: {@code steps > distinctSteps}.
 * It holds for nothing whose numbers are not known.
 */
public record Condition(Term left, Operator operator, Term right) {

  private static final Pattern TEXT =
      Pattern.compile("\\s*([\\w-]+)\\s*(<=|>=|!=|<|>|=)\\s*([\\w-]+)\\s*");

  /** A side of the comparison. */
  public sealed interface Term {
    record Value(long number) implements Term {}

    record Of(Column column) implements Term {}
  }

  /** How the sides compare. */
  public enum Operator {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
    NOT_EQUAL("!="),
    AT_LEAST(">="),
    MORE(">");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** As written in the catalogue, and in SQL. */
    public String sign() {
      return sign;
    }

    public boolean holds(long left, long right) {
      int order = Long.compare(left, right);
      return switch (this) {
        case LESS -> order < 0;
        case AT_MOST -> order <= 0;
        case EQUAL -> order == 0;
        case NOT_EQUAL -> order != 0;
        case AT_LEAST -> order >= 0;
        case MORE -> order > 0;
      };
    }

    private static Operator of(String sign) {
      for (Operator operator : values()) {
        if (operator.sign.equals(sign)) {
          return operator;
        }
      }
      throw new IllegalArgumentException(sign);
    }
  }

  static Condition parse(String text, Source source, String where) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new CatalogueException(
          where, "'" + text + "' is no comparison such as 'steps > distinctSteps'");
    }
    return new Condition(
        term(matcher.group(1), source, where),
        Operator.of(matcher.group(2)),
        term(matcher.group(3), source, where));
  }

  private static Term term(String text, Source source, String where) {
    if (text.matches("-?\\d+")) {
      return new Term.Value(Long.parseLong(text));
    }
    return new Term.Of(Checks.number(source, text, where));
  }

  /** The condition in SQL, over the table of the source. */
  public String sql(Source source) {
    return sql(left, source) + " " + operator.sign() + " " + sql(right, source);
  }

  private static String sql(Term term, Source source) {
    return switch (term) {
      case Term.Value(long number) -> Long.toString(number);
      case Term.Of(Column column) -> source.sql(column);
    };
  }
}
