package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.Values;
import tandem.events.Bounds;

/** A time zone by its name; the entity keeps the text. */
record ZoneType() implements FieldType {

  private static final TextType TEXT = new TextType(Bounds.LABEL);

  @Override
  public Outcome<Object> read(JsonNode json) {
    return TEXT.read(json)
        .then(
            text -> {
              try {
                return Outcome.done(text == null ? null : ZoneId.of((String) text).getId());
              } catch (DateTimeException e) {
                return Outcome.refused(Refusal.invalid(null, "json.wrong-value", text));
              }
            });
  }

  @Override
  public String factType() {
    return "text";
  }

  @Override
  public Function<String, ?> parameter() {
    return Values.TEXT;
  }

  @Override
  public tandem.imports.FieldType cell() {
    return tandem.imports.FieldType.TEXT;
  }

  @Override
  public Map<String, Object> schema() {
    return TEXT.schema();
  }
}
