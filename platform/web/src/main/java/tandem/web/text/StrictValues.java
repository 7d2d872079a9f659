package tandem.web.text;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.Function;
import tandem.acts.Times;

/** How JSON gives texts and times, in requests and in rows of imports. */
public final class StrictValues extends SimpleModule {

  private static final long serialVersionUID = 1L;

  public StrictValues() {
    super("tandem-strict-values");
    addDeserializer(String.class, StrictText.value());
    addKeyDeserializer(String.class, new Key());
    time(Instant.class, Times::instant);
    time(LocalDate.class, Times::day);
    time(OffsetDateTime.class, OffsetDateTime::parse);
    time(ZonedDateTime.class, ZonedDateTime::parse);
    time(LocalDateTime.class, LocalDateTime::parse);
    time(LocalTime.class, LocalTime::parse);
    time(YearMonth.class, YearMonth::parse);
    time(Year.class, Year::parse);
    time(MonthDay.class, MonthDay::parse);
    time(Duration.class, Duration::parse);
    time(Period.class, Period::parse);
    time(ZoneId.class, ZoneId::of);
    time(ZoneOffset.class, ZoneOffset::of);
  }

  private <T> void time(Class<T> type, Function<String, ? extends T> read) {
    addDeserializer(type, new StrictTime<>(type, read));
  }

  private static final class Key extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      return StrictText.sound(key, false);
    }
  }
}
