package tandem.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How long, large, many, early and late what is recorded may be: said here once, for whoever
 * records it and for whoever reads the events. A producer refuses what is beyond a bound; so
 * nothing that it accepts is more than a consumer takes.
 *
 * <p>Lengths are of UTF-16 code units, as Java and JavaScript count.
 */
public final class Bounds {

  /** An id or external id, a name, a team, a stage: what something is called. */
  public static final int LABEL = 200;

  /** A metric's id. */
  public static final int METRIC = 60;

  /** The step of a process. */
  public static final int STEP = 400;

  /** A line that says what something is about. */
  public static final int SUBJECT = 500;

  /** Why something was done, in a person's own words; no text of an event is longer. */
  public static final int REASON = 1000;

  /** An email address, by RFC 3696. */
  public static final int EMAIL = 320;

  /** Lines of a deal. */
  public static final int LINES = 200;

  /** People who share a deal. */
  public static final int CREDITS = 50;

  /** Stages of a pipeline. */
  public static final int STAGES = 50;

  /** Steps that a process lists. */
  public static final int PROCESS_STEPS = 200;

  /** Steps that one run took. */
  public static final int RUN_STEPS = 10_000;

  /** Answers, pauses and other entries, of each sort, in the history of a case. */
  public static final int CASE_ENTRIES = 2000;

  /** Openings of a week. */
  public static final int OPENINGS = 100;

  /** Days without work in a calendar. */
  public static final int HOLIDAYS = 2000;

  /** How often a case can be escalated. */
  public static final int ESCALATIONS = 9;

  /**
   * Minor units of any amount of money, the sum of a deal's lines among them: a quadrillion of a
   * currency with two decimals. The sums that consumers make of them are not bounded.
   */
  public static final long AMOUNT = 100_000_000_000_000_000L;

  /** Any whole number of an event; none is larger than an amount. */
  public static final long WHOLE = AMOUNT;

  /** Digits before the point of a quantity sold. */
  public static final int QUANTITY_DIGITS = 9;

  /** Digits before the point of a target: major units of the largest amount. */
  public static final int TARGET_DIGITS = 15;

  /** Digits after the point of any decimal but an exchange rate. */
  public static final int DECIMALS = 6;

  /** Digits before the point of an exchange rate: a unit of the dearest in the cheapest. */
  public static final int RATE_DIGITS = 9;

  /** Digits after the point of an exchange rate: a unit of the cheapest in the dearest. */
  public static final int RATE_DECIMALS = 12;

  /** Minutes that may be promised: ten years. */
  public static final long PROMISE_MINUTES = 5_256_000;

  /** The first day that anybody may name. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

  /** How far from today a day or time may lie that somebody names. */
  public static final int YEARS_AHEAD = 50;

  /**
   * Everything in an event is later: also what was recorded before {@link #FIRST_DAY} held, and
   * what follows from what was named.
   */
  public static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

  /** Everything in an event is earlier, as when a promise is due. */
  public static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  private Bounds() {}

  /** The last day that somebody may name now. */
  public static LocalDate lastDay(Instant now) {
    // A day more, lest the answer depend on the time zone.
    return LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(YEARS_AHEAD).plusDays(1);
  }

  /** Whether somebody may name the day now. */
  public static boolean admit(LocalDate day, Instant now) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(lastDay(now));
  }

  /** Whether somebody may name the time now. */
  public static boolean admit(Instant time, Instant now) {
    return !time.isBefore(FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant())
        && time.isBefore(lastDay(now).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** Whether the time lies between {@link #BEGINNING} and {@link #END}. */
  public static boolean hold(Instant time) {
    return time.isAfter(BEGINNING) && time.isBefore(END);
  }
}
