package tandem.analytics.figure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;

/** Reads the days and the grain of a request, and refuses what is none. */
public final class QuestionTimes {

  private static final int MOST_PERIODS = 2_000;

  private QuestionTimes() {}

  public static Grain grain(String text) {
    return text == null
        ? Grain.MONTH
        : Grain.named(text).orElseThrow(() -> wrong("grain", "figure.grain", text));
  }

  /**
   * @param from null for {@code months} months, the last of them that of the day before {@code to}
   * @param to null for the end of the month of {@code today}
   */
  public static Period period(String from, String to, Grain grain, LocalDate today, int months) {
    LocalDate end = day("to", to).orElse(Grain.MONTH.end(today));
    LocalDate start =
        day("from", from).orElse(Grain.MONTH.start(end.minusDays(1)).minusMonths(months - 1L));
    if (!start.isBefore(end)) {
      throw wrong("to", "figure.period", start.toString(), end.toString());
    }
    if (grain.periods(start, end) > MOST_PERIODS) {
      throw wrong("grain", "figure.too-many-periods", grain.periods(start, end), MOST_PERIODS);
    }
    return new Period(start, end);
  }

  public static Optional<LocalDate> day(String parameter, String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse).map(day -> sane(parameter, text, day));
    } catch (DateTimeParseException e) {
      throw wrong(parameter, "figure.date", text);
    }
  }

  private static LocalDate sane(String parameter, String text, LocalDate day) {
    if (day.getYear() < 1900 || day.getYear() > 9999) {
      throw wrong(parameter, "figure.date", text);
    }
    return day;
  }

  private static RefusedException wrong(String parameter, String code, Object... arguments) {
    return new RefusedException(Refusal.invalid(parameter, code, arguments));
  }
}
