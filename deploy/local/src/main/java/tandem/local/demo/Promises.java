package tandem.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.worktime.BusinessCalendar;
import tandem.worktime.Opening;

/** When the company works, and what it promises those who open a case. */
final class Promises {

  private static final String OFFICE = "office";
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(18, 0);
  private static final List<MonthDay> HOLIDAYS =
      List.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(12, 24),
          MonthDay.of(12, 25),
          MonthDay.of(12, 31));
  private static final List<DayOfWeek> WORKING_DAYS =
      Stream.of(DayOfWeek.values()).filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0).toList();

  private final List<LocalDate> holidays = new ArrayList<>();

  Promises(Season season) {
    for (int year = season.first().getYear() - 1; year <= season.last().getYear() + 1; year++) {
      for (MonthDay day : HOLIDAYS) {
        holidays.add(day.atYear(year));
      }
    }
  }

  List<Row.Calendar> calendars() {
    List<Row.Calendar.Opening> week =
        WORKING_DAYS.stream()
            .map(day -> new Row.Calendar.Opening(day, OPENS.toString(), CLOSES.toString()))
            .toList();
    return List.of(new Row.Calendar(OFFICE, "Office hours", "UTC", week, holidays));
  }

  /** As the services reckon with it. */
  BusinessCalendar office() {
    Map<DayOfWeek, List<Opening>> week =
        WORKING_DAYS.stream()
            .collect(Collectors.toMap(day -> day, _ -> List.of(new Opening(OPENS, CLOSES))));
    return new BusinessCalendar(ZoneOffset.UTC, week, new HashSet<>(holidays));
  }

  static List<Row.SlaPolicy> policies() {
    return List.of(
        policy("complaint-high", "Severe complaints", "complaint", "high", 2, 16),
        policy("complaint", "Complaints", "complaint", null, 4, 24),
        policy("request", "Requests", "request", null, 6, 30),
        policy("feedback", "Feedback", "feedback", null, 10, 30),
        policy("after-sales", "After-sales", "after-sales", null, 6, 30));
  }

  private static Row.SlaPolicy policy(
      String id, String name, String category, String severity, int response, int resolution) {
    return new Row.SlaPolicy(id, name, category, severity, response * 60, resolution * 60, OFFICE);
  }
}
