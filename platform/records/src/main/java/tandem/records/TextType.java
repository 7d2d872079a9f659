package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tandem.acts.Outcome;
import tandem.acts.Text;
import tandem.events.Bounds;

/**
 * A text as it is kept: trimmed, composed, without control characters.
 *
 * @param max UTF-16 code units; from {@link Bounds#REASON} on it may have lines
 */
record TextType(int max) implements FieldType {

  @Override
  public Outcome<Object> read(JsonNode json) {
    if (!json.isTextual()) {
      return FieldType.wrong("json.wrong-type");
    }
    String kept = Text.kept(json.textValue());
    if (!Text.isSound(kept, max >= Bounds.REASON)) {
      return FieldType.wrong("text.invalid");
    }
    return kept.length() > max
        ? FieldType.wrong("record.too-long", max)
        : Outcome.done(kept.isEmpty() ? null : kept);
  }

  @Override
  public Map<String, Object> schema() {
    return Json.ordered("type", "string", "maxLength", max);
  }
}
