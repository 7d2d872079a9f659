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

/** The words of the codes, in the languages that the suite speaks. Immutable. */
public final class Texts {

  private final Map<String, String> english;
  private final Map<String, String> chinese;

  /** Reads {@code tandem/<module>/problems[_zh].properties} of each module that has them. */
  public Texts(Collection<String> modules) {
    english = load(modules, "");
    chinese = load(modules, "_zh");
  }

  /** The words of a code; English where the language has none. */
  public Optional<String> find(String code, Locale locale, List<?> arguments) {
    String text =
        Languages.isChinese(locale)
            ? chinese.getOrDefault(code, english.get(code))
            : english.get(code);
    return Optional.ofNullable(text).map(found -> filled(found, arguments));
  }

  boolean has(String code) {
    return english.containsKey(code);
  }

  private static String filled(String text, List<?> arguments) {
    String filled = text;
    for (int i = 0; i < arguments.size(); i++) {
      filled = filled.replace("{" + i + "}", String.valueOf(arguments.get(i)));
    }
    return filled;
  }

  private static Map<String, String> load(Collection<String> modules, String suffix) {
    Map<String, String> all = new HashMap<>();
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
