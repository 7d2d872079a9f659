package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tandem.acts.Outcome;
import tandem.acts.Refusal;

/**
 * Lines in an order, each a record whose components are fields themselves.
 *
 * @param parts of a line
 * @param max how many lines
 */
record LinesType(Parts parts, int max) implements FieldType {

  @Override
  public Outcome<Object> read(JsonNode json) {
    if (!json.isArray()) {
      return FieldType.wrong("json.wrong-type");
    }
    if (json.size() > max) {
      return FieldType.wrong("record.too-many", max);
    }
    List<Object> lines = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      switch (line(json.get(i))) {
        case Outcome.Refused<Object>(Refusal why) -> {
          return Outcome.refused(
              why.about("[" + i + "]" + (why.field() == null ? "" : "." + why.field())));
        }
        case Outcome.Done<Object>(Object line) -> lines.add(line);
      }
    }
    return Outcome.done(lines.isEmpty() ? null : lines);
  }

  private Outcome<Object> line(JsonNode json) {
    if (!json.isObject()) {
      return FieldType.wrong("json.wrong-type");
    }
    Map<String, JsonNode> left = new HashMap<>();
    json.properties().forEach(given -> left.put(given.getKey(), given.getValue()));
    Object[] values = new Object[parts.all().size()];
    for (int i = 0; i < values.length; i++) {
      FieldModel part = parts.all().get(i);
      JsonNode given = left.remove(part.name());
      Outcome<Object> read =
          given == null || given.isNull()
              ? Outcome.done(part.type().absent())
              : part.type().read(given);
      if (read instanceof Outcome.Refused<Object>(Refusal why)) {
        return Outcome.refused(why.about(part.name() + (why.field() == null ? "" : why.field())));
      }
      values[i] = ((Outcome.Done<Object>) read).value();
      if (values[i] == null && part.isRequired()) {
        return Outcome.refused(Refusal.invalid(part.name(), "required"));
      }
    }
    return left.keySet().stream()
        .findFirst()
        .map(name -> Outcome.<Object>refused(Refusal.invalid(name, "json.unknown-field", name)))
        .orElseGet(() -> Outcome.done(parts.make(values)));
  }

  /** The values of each line's parts that are not by an act. */
  @Override
  public Object given(Object value) {
    List<FieldModel> given = parts.all().stream().filter(FieldModel::isCreated).toList();
    return value == null
        ? List.of()
        : ((List<?>) value)
            .stream()
                .map(
                    line -> given.stream().map(part -> Optional.ofNullable(part.of(line))).toList())
                .toList();
  }

  @Override
  public boolean isList() {
    return true;
  }

  @Override
  public String factType() {
    return null;
  }

  @Override
  public Function<String, ?> parameter() {
    throw new UnsupportedOperationException("no list is filtered by lines");
  }

  @Override
  public tandem.imports.FieldType cell() {
    return tandem.imports.FieldType.JSON;
  }

  @Override
  public Map<String, Object> schema() {
    return schema(FieldModel::schema, FieldModel::isRequired);
  }

  /** Events also have what a line has without being given it. */
  @Override
  public Map<String, Object> factSchema() {
    return schema(
        FieldModel::factSchema, part -> part.isRequired() || part.type().absent() != null);
  }

  /** One line, of the examples of its parts; none where they have none. */
  @Override
  public JsonNode example(String example) {
    ObjectNode line = Examples.of(parts.all().stream().filter(part -> !part.is(Trait.ASIDE)));
    return line.isEmpty() ? null : Json.tree(List.of(line));
  }

  /** One line, of the examples of its parts. */
  @Override
  public JsonNode factExample(String example) {
    Map<String, Object> line = new LinkedHashMap<>();
    for (FieldModel part : parts.all()) {
      JsonNode one = part.type().factExample(part.example());
      Object value = one == null ? part.type().absent() : one;
      if (value != null) {
        line.put(part.name(), value);
      }
    }
    return Json.tree(List.of(line));
  }

  private Map<String, Object> schema(
      Function<FieldModel, Map<String, Object>> of, Predicate<FieldModel> always) {
    Map<String, Object> properties = new LinkedHashMap<>();
    parts.all().forEach(part -> properties.put(part.name(), of.apply(part)));
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("type", "object");
    line.put("properties", properties);
    List<String> required = parts.all().stream().filter(always).map(FieldModel::name).toList();
    if (!required.isEmpty()) {
      line.put("required", required);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("maxItems", max);
    schema.put("items", line);
    return schema;
  }
}
