package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.imports.ImportColumn;

/**
 * A field as the engine knows it.
 *
 * @param name as the API calls it
 * @param property as Java and HQL call it
 * @param aliases what requests may call it besides
 * @param shownType the type of what is shown, where that is another thing than what is given
 * @param range what the filters of a day or time begin with
 * @param present the filter that asks whether it has a value; null where there is none
 * @param help null where the label says it all
 * @param example null for none
 */
record FieldModel(
    String name,
    String property,
    List<String> aliases,
    Label label,
    FieldType type,
    FieldType shownType,
    Set<Trait> traits,
    String range,
    String present,
    String help,
    String example,
    Access access) {

  /** Reads and writes the field of a record. */
  interface Access {

    Object get(Object record);

    void set(Object record, Object value);
  }

  /** Whether the example, if there is one, is a value of the field. */
  boolean hasSoundExample() {
    return example == null || type.example(example) != null;
  }

  /**
   * Quick, since maps of fields are asked about each value of each row: kinds have no two alike.
   */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether a request can give it. */
  boolean isGiven() {
    return !is(Trait.READ_ONLY);
  }

  /** Whether a new record can be given it. */
  boolean isCreated() {
    return isGiven() && !is(Trait.BY_ACT);
  }

  /** Whether a merge patch can change it. */
  boolean isChanged() {
    return isGiven() && !is(Trait.FIXED) && !is(Trait.BEGUN);
  }

  boolean isRequired() {
    return is(Trait.REQUIRED);
  }

  Object of(Object record) {
    return access.get(record);
  }

  void set(Object record, Object value) {
    access.set(record, value);
  }

  /** How the API shows it; null where there is nothing. */
  Object shown(Object record) {
    Object value = of(record);
    return value == null ? null : shownType.shown(value);
  }

  /** How files have it. */
  ImportColumn importColumn() {
    return new ImportColumn(
        name,
        type.cell(),
        isRequired(),
        label.en(),
        label.zh(),
        help == null ? type.cellHelp() : help,
        type instanceof ChoiceType choice ? List.copyOf(choice.names().keySet()) : List.of(),
        type.cellExample(example));
  }

  String description() {
    return help == null ? label.en() : label.en() + ": " + help;
  }

  /** The JSON Schema of the fact, with words. */
  Map<String, Object> factSchema() {
    Map<String, Object> schema = new LinkedHashMap<>(type.factSchema());
    String more = type.factHelp();
    schema.put(
        "description",
        more == null ? description() : description() + (help == null ? ": " : " ") + more);
    JsonNode one = type.factExample(example);
    if (one != null) {
      schema.put("examples", List.of(Json.plain(one)));
    }
    return schema;
  }

  /** Its JSON Schema in requests, with words. */
  Map<String, Object> schema() {
    return schema(type);
  }

  /** Its JSON Schema in answers, with words. */
  Map<String, Object> shownSchema() {
    return schema(shownType);
  }

  private Map<String, Object> schema(FieldType of) {
    Map<String, Object> schema = new LinkedHashMap<>(of.schema());
    schema.put("description", description());
    JsonNode one = of.example(example);
    if (one != null) {
      schema.put("example", Json.plain(one));
    }
    if (is(Trait.PERSONAL)) {
      schema.put("x-personal", true);
    }
    return schema;
  }
}
