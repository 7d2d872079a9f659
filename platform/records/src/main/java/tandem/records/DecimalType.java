package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.events.Bounds;

/**
 * An exact decimal, without zeros at its end, so that the same value looks the same.
 *
 * @param digits before the point at most
 * @param decimals after the point at most
 * @param least what it must be at least, or more than where {@code beyond}; null for anything
 * @param most what it may be at most; null for anything
 */
record DecimalType(int digits, int decimals, BigDecimal least, boolean beyond, BigDecimal most)
    implements FieldType {

  private static final int LONGEST = 60;

  DecimalType() {
    this(Bounds.TARGET_DIGITS, Bounds.DECIMALS, null, false, null);
  }

  /** As the constraints of a Java field say it. */
  static DecimalType of(AnnotatedElement field) {
    DecimalMin least = field.getAnnotation(DecimalMin.class);
    DecimalMax most = field.getAnnotation(DecimalMax.class);
    Digits digits = field.getAnnotation(Digits.class);
    return new DecimalType(
        digits == null ? Bounds.TARGET_DIGITS : digits.integer(),
        digits == null ? Bounds.DECIMALS : digits.fraction(),
        least == null ? null : new BigDecimal(least.value()),
        least != null && !least.inclusive(),
        most == null ? null : new BigDecimal(most.value()));
  }

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

  private Outcome<Object> bounded(BigDecimal read) {
    BigDecimal stripped = read.stripTrailingZeros();
    if (stripped.precision() - stripped.scale() > digits || stripped.scale() > decimals) {
      return FieldType.wrong("record.decimal", digits, decimals);
    }
    if (least != null && stripped.compareTo(least) < (beyond ? 1 : 0)) {
      return FieldType.wrong(beyond ? "record.above" : "record.least", least);
    }
    return most != null && stripped.compareTo(most) > 0
        ? FieldType.wrong("record.most", most)
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
  public tandem.imports.FieldType cell() {
    return tandem.imports.FieldType.DECIMAL;
  }

  @Override
  public JsonNode example(String example) {
    return example == null ? null : DecimalNode.valueOf(new BigDecimal(example));
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "number");
    if (least != null) {
      schema.put(beyond ? "exclusiveMinimum" : "minimum", least);
    }
    if (most != null) {
      schema.put("maximum", most);
    }
    return schema;
  }
}
