package tandem.analytics.dashboard;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The codes of {@link PageWords} for what is named elsewhere: a provider of identities may give
 * roles, and events may be of kinds, of which the pages have no word.
 */
final class WordCodes {

  private static final Set<String> KNOWN =
      Arrays.stream(PageWords.class.getMethods()).map(Method::getName).collect(Collectors.toSet());

  private WordCodes() {}

  /** Empty where the role is none of this suite. */
  static Optional<String> role(String role) {
    return Optional.of(code("role", role)).filter(KNOWN::contains);
  }

  /**
   * @param kind of a record, null where it cannot be told
   */
  static String kind(String kind) {
    return Optional.ofNullable(kind)
        .map(its -> code("kind", its))
        .filter(KNOWN::contains)
        .orElse("kind_unknown");
  }

  static String code(String what, String of) {
    return what + "_" + of.replace('-', '_');
  }
}
