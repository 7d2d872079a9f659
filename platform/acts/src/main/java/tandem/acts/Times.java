package tandem.acts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Days and instants as ISO 8601 writes them, and nothing else. All throw {@link DateTimeException}
 * for what is none, and {@link RefusedException} for a day that stands for none in other systems.
 */
public final class Times {

  /** {@code 2026-02-03T10:00}, with seconds, a fraction and an offset if there are. */
  public static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withChronology(IsoChronology.INSTANCE)
          .withResolverStyle(ResolverStyle.STRICT);

  /** What databases, spreadsheets and directories write where they have no day. */
  private static final Set<LocalDate> NONE =
      Set.of(
          // 0000-00-00, as it comes out of lenient reading.
          LocalDate.of(-1, 11, 30),
          LocalDate.of(1, 1, 1),
          LocalDate.of(1601, 1, 1),
          LocalDate.of(1753, 1, 1),
          LocalDate.of(1899, 12, 30),
          // 1900-01-00, too.
          LocalDate.of(1899, 12, 31),
          LocalDate.of(1900, 1, 1),
          LocalDate.of(9999, 12, 31));

  private Times() {}

  /** An instant; its offset must be given. */
  public static Instant instant(String text) {
    return OffsetDateTime.from(parse(DATE_TIME, text)).toInstant();
  }

  /**
   * Asks for nothing but a day, since whatever else a text may be and is not costs an exception.
   */
  public static LocalDate day(String text) {
    return read(
        DateTimeFormatter.ISO_LOCAL_DATE, text, format -> format.parse(text, LocalDate::from));
  }

  /** What a strict format reads in a text; the format may leave out the time, but not the day. */
  public static TemporalAccessor parse(DateTimeFormatter format, String text) {
    return read(
        format,
        text,
        its -> its.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from));
  }

  private static <T extends TemporalAccessor> T read(
      DateTimeFormatter format, String text, Function<DateTimeFormatter, T> reading) {
    try {
      T read = reading.apply(format);
      refuseNone(LocalDate.from(read), text);
      if (isZero(read)) {
        throw none(text);
      }
      return read;
    } catch (DateTimeException impossible) {
      refuseZeros(format, text);
      throw impossible;
    }
  }

  /** The first moment that computers count: a time of zero. */
  private static boolean isZero(TemporalAccessor read) {
    return read.isSupported(ChronoField.SECOND_OF_DAY)
        && LocalDateTime.from(read).toEpochSecond(ZoneOffset.UTC) == 0;
  }

  /** Days that are impossible, and nobody's typing error: 1900-01-00, 0000-00-00. */
  private static void refuseZeros(DateTimeFormatter format, String text) {
    LocalDate meant;
    try {
      meant = format.withResolverStyle(ResolverStyle.LENIENT).parse(text, LocalDate::from);
    } catch (DateTimeException e) {
      return;
    }
    refuseNone(meant, text);
  }

  private static void refuseNone(LocalDate day, String text) {
    if (NONE.contains(day)) {
      throw none(text);
    }
  }

  private static RefusedException none(String text) {
    return new RefusedException(Refusal.invalid(null, "time.null-date", text));
  }
}
