package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.events.Bounds;

/** A length of time: ISO 8601 to callers, milliseconds to the entity and in events. */
record DurationType() implements FieldType {

  private static final long LONGEST = Duration.ofMinutes(Bounds.PROMISE_MINUTES).toMillis();

  @Override
  public Outcome<Object> read(JsonNode json) {
    if (!json.isTextual()) {
      return FieldType.wrong("json.wrong-type");
    }
    try {
      Duration read = Duration.parse(json.textValue().strip());
      return read.compareTo(Duration.ofMillis(1)) < 0
              || read.compareTo(Duration.ofMillis(LONGEST)) > 0
          ? FieldType.wrong("record.duration", Duration.ofMillis(LONGEST))
          : Outcome.done(read.toMillis());
    } catch (DateTimeException e) {
      return FieldType.wrong("json.wrong-value", json.textValue());
    }
  }

  @Override
  public Object shown(Object value) {
    return Duration.ofMillis((Long) value).toString();
  }

  @Override
  public String factName(String field) {
    return field + "Millis";
  }

  @Override
  public String factType() {
    return "integer";
  }

  @Override
  public Function<String, ?> parameter() {
    return text -> Duration.parse(text).toMillis();
  }

  @Override
  public Map<String, Object> schema() {
    return Json.ordered("type", "string", "format", "duration");
  }

  @Override
  public String factHelp() {
    return "In milliseconds.";
  }

  @Override
  public Map<String, Object> factSchema() {
    return Json.ordered("type", "integer", "minimum", 0, "maximum", Bounds.WHOLE);
  }
}
