package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.acts.Refusal;

/**
 * Values of one type in an order, none empty; an array to the entity, null for none.
 *
 * @param entry what each is
 * @param java what each is in Java
 * @param max how many
 */
record ArrayType(FieldType entry, Class<?> java, int max) implements FieldType {

  @Override
  public Outcome<Object> read(JsonNode json) {
    if (!json.isArray()) {
      return FieldType.wrong("json.wrong-type");
    }
    if (json.size() > max) {
      return FieldType.wrong("record.too-many", max);
    }
    Object array = Array.newInstance(java, json.size());
    for (int i = 0; i < json.size(); i++) {
      String at = "[" + i + "]";
      Outcome<Object> read = json.get(i).isNull() ? Outcome.done(null) : entry.read(json.get(i));
      switch (read) {
        case Outcome.Refused<Object>(Refusal why) -> {
          return Outcome.refused(why.about(at));
        }
        case Outcome.Done<Object>(Object value) when value == null -> {
          return Outcome.refused(Refusal.invalid(at, "required"));
        }
        case Outcome.Done<Object>(Object value) -> Array.set(array, i, value);
      }
    }
    return Outcome.done(json.isEmpty() ? null : array);
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
    throw new UnsupportedOperationException("no list is filtered by several values");
  }

  @Override
  public tandem.imports.FieldType cell() {
    return tandem.imports.FieldType.JSON;
  }

  @Override
  public Map<String, Object> schema() {
    return Json.ordered("type", "array", "maxItems", max, "items", entry.schema());
  }

  /** One entry, as a declaration gives it. */
  @Override
  public JsonNode example(String example) {
    JsonNode one = entry.example(example);
    return one == null ? null : Json.tree(List.of(one));
  }

  @Override
  public JsonNode factExample(String example) {
    JsonNode one = entry.factExample(example);
    return one == null ? null : Json.tree(List.of(one));
  }
}
