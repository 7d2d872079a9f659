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

  /** One that is called as its field: {@code closedAt} is {@code Closed at}. */
  public static ImportColumn of(String field, FieldType type) {
    String words = field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    String label = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return new ImportColumn(field, type, false, label, label, null, List.of(), null);
  }

  /** One that its label says all about. */
  public static ImportColumn of(String field, FieldType type, String en, String zh) {
    return new ImportColumn(field, type, false, en, zh, null, List.of(), null);
  }

  String label(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }

  /** What a file may call it. */
  Stream<String> names() {
    return Stream.of(field, en, zh);
  }
}
