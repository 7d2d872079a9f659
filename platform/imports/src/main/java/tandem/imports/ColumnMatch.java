package tandem.imports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which field each column of a file is meant for: by its name, by what people call the field in
 * either language, whatever the case, blanks and hyphens; else, as a guess, the likest.
 */
final class ColumnMatch {

  /** Two names that share less are not alike. */
  private static final double ALIKE = 0.5;

  /** Letters of a name that may be like another, or stand inside it. */
  private static final int LEAST = 4;

  private final ImportType type;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, String> foreign;

  /** Names of the fields that people are told of; others are taken only where they are named. */
  private final Map<String, String> told = new LinkedHashMap<>();

  ColumnMatch(ImportType type) {
    this.type = type;
    type.fields().keySet().forEach(field -> fields.put(plain(field), field));
    type.columns()
        .forEach(
            column ->
                column.names().forEach(name -> fields.putIfAbsent(plain(name), column.field())));
    foreign = ForeignWords.fields(type);
    Set<String> columns =
        type.columns().stream().map(ImportColumn::field).collect(Collectors.toSet());
    fields.forEach(
        (name, field) -> {
          if (columns.contains(field)) {
            told.put(name, field);
          }
        });
  }

  /** How sure it is that a column is meant for a field. */
  private record Guess(String column, String field, double sureness) {}

  /**
   * The fields that columns are the most likely meant for; each field has one column at most.
   *
   * @param columns in their order
   */
  Map<String, String> likeliest(List<String> columns) {
    List<Guess> guesses =
        columns.stream()
            .flatMap(this::guesses)
            .sorted(Comparator.comparingDouble(Guess::sureness).reversed())
            .toList();
    Map<String, String> likeliest = new HashMap<>();
    for (Guess guess : guesses) {
      if (!likeliest.containsKey(guess.column()) && !likeliest.containsValue(guess.field())) {
        likeliest.put(guess.column(), guess.field());
      }
    }
    Map<String, String> inOrder = new LinkedHashMap<>();
    columns.forEach(
        column ->
            Optional.ofNullable(likeliest.get(column))
                .ifPresent(field -> inOrder.put(column, field)));
    return inOrder;
  }

  /** By its own name, by what others call it, and by how alike names are. */
  private Stream<Guess> guesses(String column) {
    String plain = plain(column);
    // An id of ours, which no import sets, may be another system's.
    Stream<Guess> named =
        named(column)
            .map(field -> new Guess(column, field, type.passedOver().contains(field) ? 1.5 : 3))
            .stream();
    Stream<Guess> called =
        Optional.ofNullable(foreign.get(plain)).map(field -> new Guess(column, field, 2)).stream();
    Stream<Guess> alike =
        Stream.concat(told.entrySet().stream(), foreign.entrySet().stream())
            .map(name -> new Guess(column, name.getValue(), likeness(column, name.getKey())))
            .filter(guess -> guess.sureness() >= ALIKE);
    return Stream.of(named, called, alike).flatMap(guess -> guess);
  }

  /** The field that a column is named for; also one that no import sets. */
  Optional<String> named(String column) {
    return type.passedOver().contains(column) || type.fields().containsKey(column)
        ? Optional.of(column)
        : Optional.ofNullable(fields.get(plain(column)));
  }

  /** The field whose name is the most alike, if one is. */
  Optional<String> nearest(String column) {
    return told.keySet().stream()
        .filter(name -> likeness(column, name) >= ALIKE)
        .max(Comparator.comparingDouble(name -> likeness(column, name)))
        .map(told::get);
  }

  private static String plain(String name) {
    return ForeignWords.plain(name);
  }

  /** Dice's coefficient of the pairs of letters that stand beside each other: 0 to 1. */
  private static double likeness(String column, String name) {
    String plain = plain(column);
    if (List.of(column.toLowerCase(Locale.ROOT).split(ForeignWords.SIGNS, -1)).contains(name)) {
      return 0.9;
    }
    if (isShort(name) || isShort(plain)) {
      return 0;
    }
    if (plain.contains(name) || name.contains(plain)) {
      return 0.9;
    }
    Map<String, Integer> pairs = pairs(plain);
    int shared = 0;
    for (Map.Entry<String, Integer> pair : pairs(name).entrySet()) {
      shared += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
    }
    return 2.0 * shared / Math.max(1, plain.length() + name.length() - 2);
  }

  /** Few letters stand in many a word by chance; an ideograph says as much as two of them. */
  private static boolean isShort(String name) {
    return name.codePoints().map(sign -> Character.isIdeographic(sign) ? 2 : 1).sum() < LEAST;
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
