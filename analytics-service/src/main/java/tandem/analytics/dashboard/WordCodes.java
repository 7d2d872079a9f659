package tandem.analytics.dashboard;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The codes of {@link PageWords} and {@link WorkWords} for what is named elsewhere: a provider of
 * identities may give roles, and events may be of kinds, of which the pages have no word.
 */
final class WordCodes {

  private static final Set<String> KNOWN = names(PageWords.class);
  private static final Set<String> OF_WORK = names(WorkWords.class);

  private WordCodes() {}

  private static Set<String> names(Class<?> words) {
    return Arrays.stream(words.getMethods()).map(Method::getName).collect(Collectors.toSet());
  }

  /**
   * Of {@link WorkWords}; empty where the value is a name.
   *
   * @param value of a dimension; null for none
   */
  static Optional<String> value(String dimension, String value) {
    return Optional.ofNullable(value).map(its -> code(dimension, its)).filter(OF_WORK::contains);
  }

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
