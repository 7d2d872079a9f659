package tandem.web.problem;

import java.util.Locale;

/** Which of the suite's languages a caller wants. */
final class Languages {

  private Languages() {}

  /** English or Chinese, whichever {@code Accept-Language} ranks higher; English for neither. */
  static Locale preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.ENGLISH;
    }
    try {
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
        String language = range.getRange().split("-", 2)[0];
        if (range.getWeight() > 0 && language.equals("zh")) {
          return Locale.SIMPLIFIED_CHINESE;
        }
        if (range.getWeight() > 0 && (language.equals("en") || language.equals("*"))) {
          return Locale.ENGLISH;
        }
      }
    } catch (IllegalArgumentException e) {
      // A malformed header is no reason to withhold the problem.
    }
    return Locale.ENGLISH;
  }

  static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }
}
