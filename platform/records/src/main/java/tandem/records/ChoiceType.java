package tandem.records;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Outcome;

/**
 * One of the constants of an enum, by the name that Jackson writes.
 *
 * @param names the constants by their names, in order
 */
record ChoiceType(Map<String, Enum<?>> names) implements FieldType {

  static ChoiceType of(Class<?> type) throws NoSuchFieldException {
    Map<String, Enum<?>> names = new LinkedHashMap<>();
    for (Object each : type.getEnumConstants()) {
      Enum<?> constant = (Enum<?>) each;
      JsonProperty said = type.getField(constant.name()).getAnnotation(JsonProperty.class);
      if (said == null && !isOfTheLanguage(type)) {
        throw new NoSuchFieldException(
            "%s needs @JsonProperty with the API's word on %s"
                .formatted(type.getName(), constant.name()));
      }
      names.put(said == null ? constant.name() : said.value(), constant);
    }
    return new ChoiceType(names);
  }

  /** What Java itself names, such as the days of the week, is called so by the API. */
  private static boolean isOfTheLanguage(Class<?> type) {
    return type.getName().startsWith("java.");
  }

  @Override
  public Outcome<Object> read(JsonNode json) {
    if (!json.isTextual()) {
      return FieldType.wrong("json.wrong-type");
    }
    Enum<?> constant = names.get(json.textValue());
    return constant == null
        ? FieldType.wrong("record.choice", String.join(", ", names.keySet()))
        : Outcome.done(constant);
  }

  @Override
  public Object shown(Object value) {
    return names.entrySet().stream()
        .filter(name -> name.getValue() == value)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  @Override
  public JsonNode fact(Object value) {
    return TextNode.valueOf((String) shown(value));
  }

  @Override
  public String factType() {
    return "code";
  }

  @Override
  public Function<String, ?> parameter() {
    return text -> {
      Enum<?> constant = names.get(text);
      if (constant == null) {
        throw new IllegalArgumentException(text);
      }
      return constant;
    };
  }

  @Override
  public Map<String, Object> schema() {
    return Json.ordered("type", "string", "enum", List.copyOf(names.keySet()));
  }
}
