package tandem.analytics.facts;

import java.io.Serial;

/** Facts that are not of the type that the catalogue declares. */
public final class FactsException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  FactsException(String field, String problem) {
    super(field + ": " + problem);
  }
}
