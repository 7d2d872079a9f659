package tandem.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Text;
import tandem.acts.Times;

/**
 * Reads days and instants as files write them: by the mapping's {@code dateFormat}, else by ISO
 * 8601, of which a blank may stand for the {@code T}, and an offset may be written {@code +0100},
 * {@code +01}, {@code Z} or {@code UTC}, also after a blank. All throw {@link DateTimeException}
 * for what is none.
 */
public final class FileTimes {

  private static final int DAY = "2026-02-03".length();
  private static final Pattern UTC = Pattern.compile(" ?(?:UTC|GMT)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANKS_OF_OFFSET = Pattern.compile(" +(?=[+-]\\d|[Zz]$)");

  /**
   * No two of its fields have the same value, so that a format that takes one for another fails.
   */
  private static final ZonedDateTime PROBE =
      ZonedDateTime.of(2026, 11, 23, 13, 45, 57, 0, ZoneId.of("UTC"));

  private final ZoneId zone;

  /** Null for ISO 8601. */
  private final DateTimeFormatter format;

  private FileTimes(ZoneId zone, DateTimeFormatter format) {
    this.zone = zone;
    this.format = format;
  }

  /**
   * @param zone of times without an offset
   */
  public static FileTimes iso(ZoneId zone) {
    return new FileTimes(zone, null);
  }

  /**
   * @param pattern as {@link DateTimeFormatter} has it, read strictly
   * @throws RefusedException if the pattern does not say which day it is
   */
  static FileTimes of(ZoneId zone, String pattern) {
    if (pattern == null) {
      return iso(zone);
    }
    try {
      DateTimeFormatter format = format(pattern);
      if (isSound(format)) {
        return new FileTimes(zone, format);
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      // Said below.
    }
    throw new RefusedException(Refusal.invalid("mapping", "import.date-format", pattern));
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(withoutEras(pattern))
        .toFormatter(Locale.ENGLISH)
        .withChronology(IsoChronology.INSTANCE)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** What people write as {@code yyyy} is the year of an era, without which it is no year. */
  private static String withoutEras(String pattern) {
    if (pattern.indexOf('G') >= 0) {
      return pattern;
    }
    StringBuilder years = new StringBuilder(pattern.length());
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char letter = pattern.charAt(i);
      quoted ^= letter == '\'';
      years.append(letter == 'y' && !quoted ? 'u' : letter);
    }
    return years.toString();
  }

  /** Whether it reads what it writes: {@code MM/DD/YYYY} and {@code hh:mm} do not. */
  private static boolean isSound(DateTimeFormatter format) {
    String written = format.format(PROBE);
    boolean timed = !format.format(PROBE.plusHours(1).plusMinutes(1)).equals(written);
    TemporalAccessor read = read(format, written);
    return LocalDate.from(read).equals(PROBE.toLocalDate())
        && (!timed || LocalTime.from(read).getHour() == PROBE.getHour());
  }

  /** A day; of a format with a time that time's day, as it is written. */
  public LocalDate day(String text) {
    String kept = Text.kept(text);
    return format == null ? Times.day(kept) : LocalDate.from(read(format, kept));
  }

  /** An instant; without an offset in the zone of the file, a mere day as its start there. */
  public Instant instant(String text) {
    String kept = Text.kept(text);
    if (format == null) {
      return iso(kept);
    }
    try {
      return instant(read(format, kept));
    } catch (DateTimeException otherwise) {
      // Another column may hold times of ISO 8601, which is not mistaken for the format.
      if (kept.length() > DAY && !isBent(kept)) {
        return iso(kept);
      }
      throw otherwise;
    }
  }

  /** Whether the format reads the beginning of a text of ISO 8601 as another day. */
  private boolean isBent(String text) {
    try {
      String day = "2026-11-12";
      return !LocalDate.from(read(format, day)).equals(LocalDate.parse(day));
    } catch (DateTimeException e) {
      return text.charAt(DAY) != 'T' && text.charAt(DAY) != ' ';
    }
  }

  private Instant iso(String text) {
    if (text.length() <= DAY) {
      return instant(Times.day(text));
    }
    String plain = UTC.matcher(text).replaceFirst("Z").replace(',', '.');
    plain = BLANKS_OF_OFFSET.matcher(plain).replaceFirst("");
    if (plain.charAt(DAY) == ' ') {
      plain = plain.substring(0, DAY) + 'T' + plain.substring(DAY + 1);
    }
    return instant(Times.parse(Times.DATE_TIME, plain));
  }

  private static TemporalAccessor read(DateTimeFormatter format, String text) {
    return Times.parse(format, text);
  }

  private Instant instant(TemporalAccessor read) {
    return switch (read) {
      case ZonedDateTime zoned -> zoned.toInstant();
      case LocalDateTime local -> instant(local);
      default -> LocalDate.from(read).atStartOfDay(zone).toInstant();
    };
  }

  /** The clocks are put forward over some times: those never were. */
  private Instant instant(LocalDateTime local) {
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      throw new DateTimeException("not in " + zone);
    }
    return local.atZone(zone).toInstant();
  }
}
