package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
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
  public Map<String, Object> schema() {
    return TEXT.schema();
  }
}
