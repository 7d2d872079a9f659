package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import tandem.events.Bounds;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.paging.Values;

/** A text of a form: {@code 09:00}. */
record PatternType(Pattern form) implements FieldType {

  private static final TextType TEXT = new TextType(Bounds.LABEL);

  @Override
  public Outcome<Object> read(JsonNode json) {
    return TEXT.read(json)
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
    return Map.of("type", "string", "pattern", "^(" + form.pattern() + ")$");
  }
}
