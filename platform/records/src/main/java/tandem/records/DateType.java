package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.acts.RefusedException;
import tandem.acts.Text;
import tandem.acts.Times;
import tandem.acts.Values;
import tandem.events.Bounds;

/** A day, as ISO 8601 writes it. */
record DateType() implements FieldType {

  /** The last day that can be named is decades away. */
  private static final Clock CLOCK = Clock.systemUTC();

  @Override
  public Outcome<Object> read(JsonNode json) {
    if (!json.isTextual()) {
      return FieldType.wrong("json.wrong-type");
    }
    String text = Text.kept(json.textValue());
    try {
      LocalDate day = Times.day(text);
      Instant now = CLOCK.instant();
      return Bounds.admit(day, now)
          ? Outcome.done(day)
          : FieldType.wrong(
              "time.out-of-bounds", Bounds.FIRST_DAY.toString(), Bounds.lastDay(now).toString());
    } catch (DateTimeException e) {
      return FieldType.wrong("json.wrong-value", text);
    } catch (RefusedException e) {
      return Outcome.refused(e.refusal());
    }
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
