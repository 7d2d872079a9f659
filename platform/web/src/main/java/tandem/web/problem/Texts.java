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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the codes, in the languages that the suite speaks. In a text {@code {0}} is the
 * first argument, and {@code {0:kind}} what the language calls it: the words of {@code
 * kind.<argument>}. Immutable.
 */
public final class Texts {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?::([a-z-]+))?\\}");

  private final Map<String, Template> english;
  private final Map<String, Template> chinese;

  /** Where an argument stands in a text. */
  private record Place(int from, int to, int argument, String kind) {

    static Place of(MatchResult found) {
      return new Place(
          found.start(), found.end(), Integer.parseInt(found.group(1)), found.group(2));
    }
  }

  /** A text and its places, in order. */
  private record Template(String text, List<Place> places) {

    static Template of(String text) {
      return new Template(text, PLACE.matcher(text).results().map(Place::of).toList());
    }

    String fill(List<?> arguments, Map<String, Template> words) {
      if (places.isEmpty()) {
        return text;
      }
      StringBuilder filled = new StringBuilder();
      int end = 0;
      for (Place place : places) {
        filled.append(text, end, place.from);
        filled.append(
            place.argument < arguments.size()
                ? word(place.kind, String.valueOf(arguments.get(place.argument)), words)
                : text.substring(place.from, place.to));
        end = place.to;
      }
      return filled.append(text, end, text.length()).toString();
    }

    /** What the language calls an argument of a kind, if it is of one. */
    private static String word(String kind, String argument, Map<String, Template> words) {
      Template word = kind == null ? null : words.get(kind + "." + argument);
      return word == null ? argument : word.text;
    }
  }

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
    Map<String, Template> words = Languages.isChinese(locale) ? chinese : english;
    return Optional.ofNullable(words.getOrDefault(code, english.get(code)))
        .map(template -> template.fill(arguments, words));
  }

  boolean has(String code) {
    return english.containsKey(code);
  }

  private static Map<String, Template> load(
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
    return all.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> Template.of(text.getValue())));
  }

  private static InputStream open(String path) {
    return Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
  }
}
