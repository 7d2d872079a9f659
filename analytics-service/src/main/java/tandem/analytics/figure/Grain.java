package tandem.analytics.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long the periods of a series are. Weeks are those of ISO 8601: they begin on Monday. */
public enum Grain {
  @JsonProperty("day")
  DAY,
  @JsonProperty("week")
  WEEK,
  @JsonProperty("month")
  MONTH,
  @JsonProperty("quarter")
  QUARTER,
  @JsonProperty("year")
  YEAR,
  /** All that is asked, at once. */
  @JsonProperty("whole")
  WHOLE;

  public static Optional<Grain> named(String name) {
    return Arrays.stream(values()).filter(grain -> grain.id().equals(name)).findFirst();
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first day of the period in which {@code day} lies. */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR -> day.withDayOfYear(1);
      case WHOLE -> LocalDate.MIN;
    };
  }

  /** The first day after the period in which {@code day} lies. */
  public LocalDate end(LocalDate day) {
    LocalDate start = start(day);
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
      case WHOLE -> LocalDate.MAX;
    };
  }

  /** How many periods touch the days from {@code from} to {@code to}, the last not included. */
  public long periods(LocalDate from, LocalDate to) {
    LocalDate first = start(from);
    LocalDate last = start(to.minusDays(1));
    return 1
        + switch (this) {
          case DAY -> ChronoUnit.DAYS.between(first, last);
          case WEEK -> ChronoUnit.WEEKS.between(first, last);
          case MONTH -> ChronoUnit.MONTHS.between(first, last);
          case QUARTER -> ChronoUnit.MONTHS.between(first, last) / 3;
          case YEAR -> ChronoUnit.YEARS.between(first, last);
          case WHOLE -> 0;
        };
  }
}
