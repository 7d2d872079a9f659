package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.Values;

/**
 * What a field of one type is everywhere: in JSON, in a file's cell, in a filter, in an event, in
 * documents. Stateless; a text, unless it says otherwise.
 */
interface FieldType {

  /**
   * The value that JSON gives, as the entity keeps it; a refusal's field is within the value, null
   * for the value itself. Not called for null.
   */
  Outcome<Object> read(JsonNode json);

  /** What of a value documents give; acts, and the record itself, may add to it. */
  default Object given(Object value) {
    return value;
  }

  /** What the entity keeps where nothing is given. */
  default Object absent() {
    return null;
  }

  /** How the API writes a value: anything that Jackson writes. */
  default Object shown(Object value) {
    return value;
  }

  /** How events write a value. */
  default JsonNode fact(Object value) {
    return Json.tree(value);
  }

  /** What events call it. */
  default String factName(String field) {
    return field;
  }

  /** How the catalogue of analytics calls the type of the fact; null where it keeps none. */
  default String factType() {
    return "text";
  }

  /** Whether it is a list, which events always have, empty for none. */
  default boolean isList() {
    return false;
  }

  /** How the value of a filter or cursor is read; an exception is a wrong value. */
  default Function<String, ?> parameter() {
    return Values.TEXT;
  }

  /** What a cell of a file holds. */
  default tandem.imports.FieldType cell() {
    return tandem.imports.FieldType.TEXT;
  }

  /** What such a cell means, where the declaration does not say it; null for nothing. */
  default String cellHelp() {
    return null;
  }

  /**
   * How a cell writes what a declaration gives as an example.
   *
   * @param example null for none
   * @return null for none
   */
  default String cellExample(String example) {
    JsonNode given = isList() ? example(example) : null;
    return given == null ? example : Json.written(given);
  }

  /** Its JSON Schema, in requests and answers. */
  Map<String, Object> schema();

  /** The same in events. */
  default Map<String, Object> factSchema() {
    return schema();
  }

  /** What events have otherwise than requests, in a sentence; null for nothing. */
  default String factHelp() {
    return null;
  }

  /**
   * How requests write what a declaration gives as an example.
   *
   * @param example null for none
   * @return null where there is none, or it is none
   */
  default JsonNode example(String example) {
    return Json.given(example).stream()
        .filter(given -> read(given) instanceof Outcome.Done<Object>(Object value) && value != null)
        .findFirst()
        .orElse(null);
  }

  /**
   * How events write what a declaration gives as an example.
   *
   * @param example null for none
   * @return null where there is none, or it is none
   */
  default JsonNode factExample(String example) {
    JsonNode given = example(example);
    return given != null && read(given) instanceof Outcome.Done<Object>(Object value)
        ? fact(value)
        : null;
  }

  static <T> Outcome<T> wrong(String code, Object... arguments) {
    return Outcome.refused(Refusal.invalid(null, code, arguments));
  }
}
