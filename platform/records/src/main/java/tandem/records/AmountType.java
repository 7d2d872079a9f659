package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.events.Bounds;

/**
 * An amount: major units to callers, minor ones to the entity and in events. It is read as the
 * decimal it is given as; {@link Draft} makes minor units of it once the currency is known.
 *
 * @param currency the field with its currency
 * @param least minor units that it may be at least
 */
record AmountType(String currency, long least) implements FieldType {

  private static final int LONGEST = 40;

  @Override
  public Outcome<Object> read(JsonNode json) {
    if (json.isNumber()) {
      return Outcome.done(json.decimalValue());
    }
    // Some write decimals as texts, lest they be read as floating point.
    if (!json.isTextual() || json.textValue().length() > LONGEST) {
      return FieldType.wrong("json.wrong-type");
    }
    try {
      return Outcome.done(new BigDecimal(json.textValue()));
    } catch (NumberFormatException e) {
      return FieldType.wrong("json.wrong-value", json.textValue());
    }
  }

  @Override
  public String factType() {
    return "money";
  }

  @Override
  public Function<String, ?> parameter() {
    throw new UnsupportedOperationException("amounts of several currencies have no order");
  }

  @Override
  public tandem.imports.FieldType cell() {
    return tandem.imports.FieldType.DECIMAL;
  }

  @Override
  public Map<String, Object> schema() {
    if (least < 0) {
      return Map.of("type", "number");
    }
    return Json.ordered("type", "number", least == 0 ? "minimum" : "exclusiveMinimum", 0);
  }

  @Override
  public String factHelp() {
    return "In minor units of `%s`.".formatted(currency);
  }

  @Override
  public JsonNode example(String example) {
    return example == null ? null : DecimalNode.valueOf(new BigDecimal(example));
  }

  /** An example has as many decimals as its currency. */
  @Override
  public JsonNode factExample(String example) {
    return example == null
        ? null
        : LongNode.valueOf(new BigDecimal(example).unscaledValue().longValueExact());
  }

  @Override
  public Map<String, Object> factSchema() {
    return Json.ordered("type", "integer", "minimum", least, "maximum", Bounds.AMOUNT);
  }
}
