package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.paging.Values;

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
  public String factType() {
    return "text";
  }

  @Override
  public Function<String, ?> parameter() {
    return Values.TEXT;
  }

  @Override
  public tandem.web.imports.FieldType cell() {
    return tandem.web.imports.FieldType.TEXT;
  }

  @Override
  public Map<String, Object> schema() {
    return Json.ordered(
        "type", "string", "pattern", "^(" + form.pattern() + ")$", "maxLength", max);
  }
}
