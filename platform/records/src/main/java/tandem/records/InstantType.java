package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.acts.Times;
import tandem.acts.Values;
import tandem.events.Bounds;

/** A point in time, as ISO 8601 writes it, kept to the microsecond. */
record InstantType() implements FieldType {

  @Override
  public Outcome<Object> read(JsonNode json) {
    return Moments.read(json, Times::instant, Bounds::admit)
        .map(at -> at.truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public String factType() {
    return "instant";
  }

  @Override
  public Function<String, ?> parameter() {
    return Values.INSTANT;
  }

  @Override
  public tandem.imports.FieldType cell() {
    return tandem.imports.FieldType.INSTANT;
  }

  @Override
  public Map<String, Object> schema() {
    return Json.ordered("type", "string", "format", "date-time");
  }
}
