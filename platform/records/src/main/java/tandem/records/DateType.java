package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.acts.Times;
import tandem.acts.Values;
import tandem.events.Bounds;

/** A day, as ISO 8601 writes it. */
record DateType() implements FieldType {

  @Override
  public Outcome<Object> read(JsonNode json) {
    return Moments.read(json, Times::day, Bounds::admit).map(day -> day);
  }

  @Override
  public String factType() {
    return "date";
  }

  @Override
  public Function<String, ?> parameter() {
    return Values.DATE;
  }

  @Override
  public tandem.imports.FieldType cell() {
    return tandem.imports.FieldType.DATE;
  }

  @Override
  public Map<String, Object> schema() {
    return Json.ordered("type", "string", "format", "date");
  }
}
