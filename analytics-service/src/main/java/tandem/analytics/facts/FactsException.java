package tandem.analytics.facts;

import java.io.Serial;
import java.util.List;

/** Facts that are not of the type that the catalogue declares, or beyond the contract's bounds. */
public final class FactsException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final String code;
  private final String field;
  private final Object limit;

  private FactsException(String field, String problem, String code, Object limit) {
    super(field + ": " + problem);
    this.code = code;
    this.field = field;
    this.limit = limit;
  }

  FactsException(String field, String problem) {
    this(field, problem, "quarantine.facts.type", "");
  }

  static FactsException tooLong(String field, int limit) {
    return new FactsException(field, "longer than " + limit, "quarantine.facts.too-long", limit);
  }

  static FactsException tooLarge(String field, long limit) {
    return new FactsException(field, "beyond " + limit, "quarantine.facts.too-large", limit);
  }

  static FactsException noTime(String field, String problem) {
    return new FactsException(field, problem, "quarantine.facts.time", "");
  }

  /** Of the text that says it: {@code quarantine.facts.too-long}. */
  public String code() {
    return code;
  }

  /** Of that text: the field, and the bound that it broke, if any. */
  public List<String> arguments() {
    return List.of(field, limit.toString());
  }
}
