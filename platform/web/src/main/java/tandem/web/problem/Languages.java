package tandem.web.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which of the suite's languages a caller wants. */
final class Languages {

  private static final Map<String, Locale> SPOKEN =
      Map.of("zh", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH, "*", Locale.ENGLISH);

  private Languages() {}

  /**
   * English or Chinese, whichever {@code Accept-Language} ranks higher; English for neither.
   * Chinese is any that begins with {@code zh}, also written as programs do: {@code zh_CN}.
   */
  static Locale preferred(String acceptLanguage) {
    if (acceptLanguage == null) {
      return Locale.ENGLISH;
    }
    return Arrays.stream(acceptLanguage.replace('_', '-').split(",", -1))
        .flatMap(Languages::ranges)
        .filter(range -> range.getWeight() > 0)
        .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight).reversed())
        .flatMap(range -> Stream.ofNullable(SPOKEN.get(range.getRange().split("-", 2)[0])))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /** None where it is malformed: that is no reason to withhold an answer. */
  private static Stream<Locale.LanguageRange> ranges(String text) {
    try {
      return text.isBlank()
          ? Stream.empty()
          : Stream.of(Locale.LanguageRange.parse(text).getFirst());
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }
}
