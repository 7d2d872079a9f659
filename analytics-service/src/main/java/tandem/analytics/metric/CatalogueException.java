package tandem.analytics.metric;

import java.io.Serial;

/** The catalogue says something that cannot be meant; nothing starts with it. */
public final class CatalogueException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  CatalogueException(String where, String problem) {
    super("catalogue, " + where + ": " + problem);
  }

  CatalogueException(String problem, Throwable cause) {
    super("catalogue: " + problem, cause);
  }
}
