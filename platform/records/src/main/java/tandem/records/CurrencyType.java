package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tandem.acts.Money;
import tandem.acts.Outcome;

/** A code of ISO 4217. */
record CurrencyType() implements FieldType {

  @Override
  public Outcome<Object> read(JsonNode json) {
    if (!json.isTextual()) {
      return FieldType.wrong("json.wrong-type");
    }
    String code = json.textValue().strip();
    return code.isEmpty()
        ? Outcome.done(null)
        : Money.isCurrency(code)
            ? Outcome.done(code)
            : FieldType.wrong("money.unknown-currency", code);
  }

  @Override
  public String factType() {
    return "code";
  }

  @Override
  public Map<String, Object> schema() {
    return Json.ordered("type", "string", "pattern", "^[A-Z]{3}$", "minLength", 3, "maxLength", 3);
  }
}
