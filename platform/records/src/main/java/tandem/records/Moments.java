package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.BiPredicate;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.acts.RefusedException;
import tandem.acts.Text;
import tandem.events.Bounds;

/** Reads days and times from texts, within the bounds of all of them. */
final class Moments {

  /** The last day that can be named is decades away. */
  private static final Clock CLOCK = Clock.systemUTC();

  private Moments() {}

  /**
   * @param parse may throw what it throws of texts that are none
   * @param admit whether one is within the bounds, seen from now
   */
  static <T> Outcome<T> read(
      JsonNode json, Function<String, T> parse, BiPredicate<T, Instant> admit) {
    if (!json.isTextual()) {
      return FieldType.wrong("json.wrong-type");
    }
    String text = Text.kept(json.textValue());
    Instant now = CLOCK.instant();
    try {
      T moment = parse.apply(text);
      return admit.test(moment, now)
          ? Outcome.done(moment)
          : FieldType.wrong(
              "time.out-of-bounds", Bounds.FIRST_DAY.toString(), Bounds.lastDay(now).toString());
    } catch (DateTimeException e) {
      return FieldType.wrong("json.wrong-value", text);
    } catch (RefusedException e) {
      return Outcome.refused(e.refusal());
    }
  }
}
