package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.acts.Values;

/**
 * Yes or no.
 *
 * @param primitive whether what is not given is no
 */
record FlagType(boolean primitive) implements FieldType {

  @Override
  public Object absent() {
    return primitive ? Boolean.FALSE : null;
  }

  @Override
  public Outcome<Object> read(JsonNode json) {
    return json.isBoolean()
        ? Outcome.done(json.booleanValue())
        : FieldType.wrong("json.wrong-type");
  }

  @Override
  public String factType() {
    return "flag";
  }

  @Override
  public Function<String, ?> parameter() {
    return Values.FLAG;
  }

  @Override
  public tandem.imports.FieldType cell() {
    return tandem.imports.FieldType.FLAG;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "boolean");
  }
}
