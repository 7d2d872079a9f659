package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import tandem.events.Bounds;
import tandem.web.Outcome;

/** An exact decimal, without zeros at its end, so that the same value looks the same. */
record DecimalType() implements FieldType {

  private static final int LONGEST = 60;

  @Override
  public Outcome<Object> read(JsonNode json) {
    if (!json.isNumber() && (!json.isTextual() || json.textValue().length() > LONGEST)) {
      return FieldType.wrong("json.wrong-type");
    }
    try {
      return bounded(
          json.isNumber() ? json.decimalValue() : new BigDecimal(json.textValue().strip()));
    } catch (NumberFormatException e) {
      return FieldType.wrong("json.wrong-value", json.textValue());
    }
  }

  private static Outcome<Object> bounded(BigDecimal read) {
    BigDecimal stripped = read.stripTrailingZeros();
    return stripped.precision() - stripped.scale() > Bounds.TARGET_DIGITS
            || stripped.scale() > Bounds.DECIMALS
        ? FieldType.wrong("record.decimal", Bounds.TARGET_DIGITS, Bounds.DECIMALS)
        : Outcome.done(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }

  @Override
  public String factType() {
    return "decimal";
  }

  @Override
  public Function<String, ?> parameter() {
    return BigDecimal::new;
  }

  @Override
  public tandem.web.imports.FieldType cell() {
    return tandem.web.imports.FieldType.DECIMAL;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "number");
  }
}
