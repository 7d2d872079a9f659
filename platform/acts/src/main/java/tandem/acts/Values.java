package tandem.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import tandem.outbox.Ids;

/** How the values of a list's filters and sort keys are read; any exception is a wrong value. */
public final class Values {

  public static final Function<String, String> TEXT = Text::kept;
  public static final Function<String, UUID> ID = Values::id;
  public static final Function<String, Instant> INSTANT = Values::instant;
  public static final Function<String, LocalDate> DATE = Values::date;
  public static final Function<String, Long> NUMBER = Long::valueOf;
  public static final Function<String, Boolean> FLAG = Values::flag;

  private Values() {}

  /** The constants of an enum as the API writes them: {@code WON_BACK} is {@code won-back}. */
  public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
    return text ->
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> apiName(constant).equals(text))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(text));
  }

  /** How the API writes a constant. */
  public static String apiName(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static UUID id(String text) {
    return Ids.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    date(instant.atOffset(ZoneOffset.UTC).toLocalDate());
    return instant;
  }

  private static LocalDate date(String text) {
    return date(LocalDate.parse(text));
  }

  /** Of the years that a calendar has and a database can hold. */
  private static LocalDate date(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new IllegalArgumentException(date.toString());
    }
    return date;
  }

  private static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
