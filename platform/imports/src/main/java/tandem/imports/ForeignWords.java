package tandem.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What other systems call columns and values: {@code words.properties}. Immutable. */
final class ForeignWords {

  /** What stands between words. */
  static final String SIGNS = "[\\s_\\-.]";

  private static final Properties WORDS = read();

  private ForeignWords() {}

  private static Properties read() {
    Properties words = new Properties();
    try (Reader file =
        new InputStreamReader(ForeignWords.class.getResourceAsStream("words.properties"), UTF_8)) {
      words.load(file);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fields of a type by what others call them; what is said of the type comes first. */
  static Map<String, String> fields(ImportType type) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String key : List.of(type.name() + ".", "")) {
      type.columns().stream()
          .map(ImportColumn::field)
          .forEach(
              field -> words(key + field).forEach(word -> fields.putIfAbsent(plain(word), field)));
    }
    return fields;
  }

  /** The fields of a type whose values have words. */
  static List<String> withValues(ImportType type) {
    return type.fields().keySet().stream().filter(field -> !values(field).isEmpty()).toList();
  }

  /** What a text of a field means; empty where its field has no words. */
  static Optional<String> value(String field, String text) {
    String plain = plain(text);
    List<String> values = values(field);
    return values.stream()
        .filter(value -> words(field + "/" + value).anyMatch(word -> plain.contains(plain(word))))
        .findFirst()
        .or(() -> values.isEmpty() ? Optional.empty() : Optional.of("open"));
  }

  /** Whether a text says one of the values of a field by a word. */
  static boolean says(String field, String text) {
    String plain = plain(text);
    return values(field).stream()
        .flatMap(value -> words(field + "/" + value))
        .anyMatch(word -> plain.contains(plain(word)));
  }

  private static List<String> values(String field) {
    List<String> values = new ArrayList<>();
    for (String key : new TreeSet<>(WORDS.stringPropertyNames())) {
      if (key.startsWith(field + "/")) {
        values.add(key.substring(field.length() + 1));
      }
    }
    return values;
  }

  private static Stream<String> words(String key) {
    String words = WORDS.getProperty(key);
    return words == null ? Stream.of() : Stream.of(words.split("\\s*\\|\\s*", -1));
  }

  /** Whatever the case, blanks and signs. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll(SIGNS, "");
  }
}
