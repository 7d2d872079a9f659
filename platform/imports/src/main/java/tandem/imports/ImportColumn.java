package tandem.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column that a file of some type may have.
 *
 * @param field as the API calls it
 * @param en what people call it
 * @param zh the same in Chinese
 * @param help what it means, where that needs a sentence; null for nothing
 * @param choices the values that it may have; empty where there are too many to say
 * @param example null for none
 */
public record ImportColumn(
    String field,
    FieldType type,
    boolean required,
    String en,
    String zh,
    String help,
    List<String> choices,
    String example) {

  public ImportColumn {
    choices = List.copyOf(choices);
  }

  /** One that a row may leave out. */
  public static ImportColumn of(
      String field, FieldType type, String en, String zh, String help, String example) {
    return new ImportColumn(field, type, false, en, zh, help, List.of(), example);
  }

  /** The same, which no row may leave out. */
  public ImportColumn needed() {
    return new ImportColumn(field, type, true, en, zh, help, choices, example);
  }

  /** The same, with a few values. */
  public ImportColumn oneOf(String... values) {
    return new ImportColumn(field, type, required, en, zh, help, List.of(values), example);
  }

  String label(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }

  /** What a file may call it. */
  Stream<String> names() {
    return Stream.of(field, en, zh);
  }
}
