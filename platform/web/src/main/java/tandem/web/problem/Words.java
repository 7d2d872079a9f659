package tandem.web.problem;

import java.util.Map;

/**
 * Words that a module has from elsewhere than its bundles; a bean of it. Bundles go before them.
 */
public interface Words {

  /** The words by their codes: {@code kind.customer}. */
  Map<String, String> english();

  /** The same in Chinese. */
  Map<String, String> chinese();
}
