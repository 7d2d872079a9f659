package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tandem.events.Bounds;
import tandem.web.Outcome;
import tandem.web.Refusal;

/**
 * Texts in an order, each at most {@link Bounds#LABEL} long, none empty.
 *
 * @param max how many
 */
record TextsType(int max) implements FieldType {

  private static final TextType TEXT = new TextType(Bounds.LABEL);

  @Override
  public Outcome<Object> read(JsonNode json) {
    if (!json.isArray()) {
      return FieldType.wrong("json.wrong-type");
    }
    if (json.size() > max) {
      return FieldType.wrong("record.too-many", max);
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      String at = "[" + i + "]";
      Outcome<Object> read = json.get(i).isNull() ? Outcome.done(null) : TEXT.read(json.get(i));
      switch (read) {
        case Outcome.Refused<Object>(Refusal why) -> {
          return Outcome.refused(why.about(at));
        }
        case Outcome.Done<Object>(Object text) when text == null -> {
          return Outcome.refused(Refusal.invalid(at, "required"));
        }
        case Outcome.Done<Object>(Object text) -> texts.add((String) text);
      }
    }
    return Outcome.done(texts.isEmpty() ? null : texts.toArray(String[]::new));
  }

  @Override
  public String factType() {
    return null;
  }

  @Override
  public Function<String, ?> parameter() {
    throw new UnsupportedOperationException("no list is filtered by texts");
  }

  @Override
  public tandem.web.imports.FieldType cell() {
    return tandem.web.imports.FieldType.JSON;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "array", "maxItems", max, "items", TEXT.schema());
  }
}
