package tandem.web.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of the codes, in the languages that the suite speaks. In a text {@code {0}} is the
 * first argument, and {@code {0:kind}} what the language calls it: the words of {@code
 * kind.<argument>}. Immutable.
 */
public final class Texts {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?::([a-z-]+))?\\}");

  private final Map<String, String> english;
  private final Map<String, String> chinese;

  /** Reads {@code tandem/<module>/problems[_zh].properties} of each module that has them. */
  public Texts(Collection<String> modules) {
    this(modules, List.of());
  }

  Texts(Collection<String> modules, List<Words> besides) {
    english = load(modules, "", besides.stream().map(Words::english));
    chinese = load(modules, "_zh", besides.stream().map(Words::chinese));
  }

  /** The words of a code; English where the language has none. */
  public Optional<String> find(String code, Locale locale, List<?> arguments) {
    Map<String, String> words = Languages.isChinese(locale) ? chinese : english;
    return Optional.ofNullable(words.getOrDefault(code, english.get(code)))
        .map(text -> filled(text, arguments, words));
  }

  boolean has(String code) {
    return english.containsKey(code);
  }

  private static String filled(String text, List<?> arguments, Map<String, String> words) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(fill(place, arguments, words)));
  }

  private static String fill(MatchResult place, List<?> arguments, Map<String, String> words) {
    int at = Integer.parseInt(place.group(1));
    if (at >= arguments.size()) {
      return place.group();
    }
    String argument = String.valueOf(arguments.get(at));
    return place.group(2) == null
        ? argument
        : words.getOrDefault(place.group(2) + "." + argument, argument);
  }

  private static Map<String, String> load(
      Collection<String> modules, String suffix, Stream<Map<String, String>> besides) {
    Map<String, String> all = new HashMap<>();
    besides.forEach(all::putAll);
    for (String module : modules) {
      Properties properties = new Properties();
      try (InputStream file = open("tandem/" + module + "/problems" + suffix + ".properties")) {
        if (file != null) {
          properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
    }
    return Map.copyOf(all);
  }

  private static InputStream open(String path) {
    return Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
  }
}
