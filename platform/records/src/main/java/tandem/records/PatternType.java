package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import tandem.acts.Outcome;
import tandem.acts.Refusal;

/**
 * A text of a form: {@code 09:00}.
 *
 * @param max UTF-16 code units
 */
record PatternType(Pattern form, int max) implements FieldType {

  @Override
  public Outcome<Object> read(JsonNode json) {
    return new TextType(max)
        .read(json)
        .then(
            text ->
                text == null || form.matcher((String) text).matches()
                    ? Outcome.done(text)
                    : Outcome.refused(Refusal.invalid(null, "json.wrong-value", text)));
  }

  @Override
  public Map<String, Object> schema() {
    return Json.ordered(
        "type", "string", "pattern", "^(" + form.pattern() + ")$", "maxLength", max);
  }
}
