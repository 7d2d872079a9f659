package tandem.analytics.metric;

/**
 * A comparison of a column with another or with a constant: {@code steps > distinctSteps}. It holds
 * for nothing whose values are not known, but {@code or none} lets it hold where the first is not.
 * {@code case is known} asks no more than that.
 *
 * @param right a {@link Column}, a Long, a Boolean or a String; null where nothing is compared
 */
public record Comparison(Column left, Operator operator, Object right, boolean orNone) {

  /** How the sides compare. */
  public enum Operator {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
    NOT_EQUAL("!="),
    AT_LEAST(">="),
    MORE(">"),
    KNOWN("is known");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** As written in the catalogue, and in SQL. */
    public String sign() {
      return sign;
    }

    boolean holds(int order) {
      return switch (this) {
        case LESS -> order < 0;
        case AT_MOST -> order <= 0;
        case EQUAL -> order == 0;
        case NOT_EQUAL -> order != 0;
        case AT_LEAST -> order >= 0;
        case MORE -> order > 0;
        case KNOWN -> true;
      };
    }

    static Operator of(String sign) {
      for (Operator operator : values()) {
        if (operator.sign.equals(sign)) {
          return operator;
        }
      }
      throw new IllegalArgumentException(sign);
    }
  }

  /**
   * Whether it holds of two values, each a Long, a Boolean, a String, or null where it is not
   * known; what is only to be known may be anything.
   */
  public boolean holds(Object leftValue, Object rightValue) {
    if (leftValue == null) {
      return orNone;
    }
    if (operator == Operator.KNOWN) {
      return true;
    }
    return switch (rightValue) {
      case Long number -> operator.holds(((Long) leftValue).compareTo(number));
      case Boolean flag -> operator.holds(((Boolean) leftValue).compareTo(flag));
      case String text -> operator.holds(((String) leftValue).compareTo(text));
      case null, default -> false;
    };
  }

  /** The same in SQL, over the table of the source. */
  String sql(Source source) {
    if (operator == Operator.KNOWN) {
      return source.sql(left) + " is not null";
    }
    String compared = source.sql(left) + " " + operator.sign() + " " + rightSql(source);
    return orNone ? "(%s or %s is null)".formatted(compared, source.sql(left)) : compared;
  }

  private String rightSql(Source source) {
    return switch (right) {
      case Column column -> source.sql(column);
      case String text -> "'%s'".formatted(text);
      default -> right.toString();
    };
  }
}
