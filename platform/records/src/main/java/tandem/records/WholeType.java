package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import tandem.events.Bounds;
import tandem.web.Outcome;
import tandem.web.paging.Values;

/**
 * A whole number.
 *
 * @param small whether the entity keeps it as an {@code int}
 */
record WholeType(boolean small) implements FieldType {

  @Override
  public Outcome<Object> read(JsonNode json) {
    if (!json.isIntegralNumber()) {
      return FieldType.wrong("json.wrong-type");
    }
    if (!json.canConvertToLong() || json.longValue() > max() || json.longValue() < -max()) {
      return FieldType.wrong("value.out-of-range");
    }
    return small ? Outcome.done(json.intValue()) : Outcome.done(json.longValue());
  }

  private long max() {
    return small ? Integer.MAX_VALUE : Bounds.WHOLE;
  }

  @Override
  public String factType() {
    return "integer";
  }

  @Override
  public Function<String, ?> parameter() {
    return small ? Integer::valueOf : Values.NUMBER;
  }

  @Override
  public tandem.web.imports.FieldType cell() {
    return tandem.web.imports.FieldType.WHOLE;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "integer", "minimum", -max(), "maximum", max());
  }
}
