package tandem.web.security;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.events.Bounds;

/**
 * Holds every day and time that a request or an imported row names within the contract's bounds.
 */
final class BoundedTimes extends BeanDeserializerModifier {

  @Serial private static final long serialVersionUID = 1;

  private final transient Clock clock;

  BoundedTimes(Clock clock) {
    this.clock = clock;
  }

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription of, JsonDeserializer<?> reads) {
    return of.getBeanClass() == Instant.class || of.getBeanClass() == LocalDate.class
        ? new Bounded(reads, clock)
        : reads;
  }

  private static final class Bounded extends DelegatingDeserializer {

    @Serial private static final long serialVersionUID = 1;

    private final transient Clock clock;

    Bounded(JsonDeserializer<?> reads, Clock clock) {
      super(reads);
      this.clock = clock;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reads) {
      return new Bounded(reads, clock);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
      Object read = super.deserialize(json, context);
      Instant now = clock.instant();
      boolean admitted =
          switch (read) {
            case null -> true;
            case Instant time -> Bounds.admit(time, now);
            case LocalDate day -> Bounds.admit(day, now);
            default -> true;
          };
      if (!admitted) {
        throw new RefusedException(
            Refusal.invalid(
                null,
                "time.out-of-bounds",
                Bounds.FIRST_DAY.toString(),
                Bounds.lastDay(now).toString()));
      }
      return read;
    }
  }
}
