package tandem.imports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which field each column of a file is meant for: by its name, by what people call the field in
 * either language, whatever the case, blanks and hyphens; else, as a guess, the likest.
 */
final class ColumnMatch {

  /** Two names that share less are not alike. */
  private static final double ALIKE = 0.5;

  private final ImportType type;
  private final Map<String, String> fields = new LinkedHashMap<>();

  ColumnMatch(ImportType type) {
    this.type = type;
    type.fields().keySet().forEach(field -> fields.put(plain(field), field));
    type.columns()
        .forEach(
            column ->
                column.names().forEach(name -> fields.putIfAbsent(plain(name), column.field())));
  }

  /** The field that a column is named for; also one that no import sets. */
  Optional<String> named(String column) {
    return type.passedOver().contains(column) || type.fields().containsKey(column)
        ? Optional.of(column)
        : Optional.ofNullable(fields.get(plain(column)));
  }

  /** The field whose name is the most alike, if one is. */
  Optional<String> nearest(String column) {
    String plain = plain(column);
    return fields.keySet().stream()
        .filter(name -> likeness(plain, name) >= ALIKE)
        .max(Comparator.comparingDouble(name -> likeness(plain, name)))
        .map(fields::get);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-.]", "");
  }

  /** Dice's coefficient of the pairs of letters that stand beside each other: 0 to 1. */
  private static double likeness(String one, String other) {
    if (one.contains(other) || other.contains(one)) {
      return Math.min(one.length(), other.length()) < 2 ? 0 : 0.9;
    }
    Map<String, Integer> pairs = pairs(one);
    int shared = 0;
    for (Map.Entry<String, Integer> pair : pairs(other).entrySet()) {
      shared += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
    }
    return 2.0 * shared / Math.max(1, one.length() + other.length() - 2);
  }

  private static Map<String, Integer> pairs(String text) {
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }

  /** The fields, for a sentence. */
  String all() {
    return String.join(", ", type.columns().stream().map(ImportColumn::field).sorted().toList());
  }
}
