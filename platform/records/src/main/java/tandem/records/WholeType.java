package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.acts.Values;

/**
 * A whole number.
 *
 * @param small whether the entity keeps it as an {@code int}
 * @param least what it may be at least, and {@code most} at most
 */
record WholeType(boolean small, long least, long most) implements FieldType {

  @Override
  public Outcome<Object> read(JsonNode json) {
    if (!json.isIntegralNumber()) {
      return FieldType.wrong("json.wrong-type");
    }
    if (!json.canConvertToLong() || json.longValue() > max() || json.longValue() < min()) {
      return FieldType.wrong("record.range", min(), max());
    }
    return small ? Outcome.done(json.intValue()) : Outcome.done(json.longValue());
  }

  private long min() {
    return small ? Math.max(least, -Integer.MAX_VALUE) : least;
  }

  private long max() {
    return small ? Math.min(most, Integer.MAX_VALUE) : most;
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
  public tandem.imports.FieldType cell() {
    return tandem.imports.FieldType.WHOLE;
  }

  @Override
  public Map<String, Object> schema() {
    return Json.ordered("type", "integer", "minimum", min(), "maximum", max());
  }
}
