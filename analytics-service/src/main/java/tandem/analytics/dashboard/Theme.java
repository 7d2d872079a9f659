package tandem.analytics.dashboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How bright a page is, where somebody chose; else it is as the screen is set. */
public enum Theme {
  LIGHT,
  DARK;

  static final String NAMES =
      Arrays.stream(values()).map(Theme::id).collect(Collectors.joining(", "));

  static Optional<Theme> named(String name) {
    return Arrays.stream(values()).filter(theme -> theme.id().equals(name)).findFirst();
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
