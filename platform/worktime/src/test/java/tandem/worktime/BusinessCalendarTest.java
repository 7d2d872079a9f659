package tandem.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tandem.worktime.Calendars.BERLIN;
import static tandem.worktime.Calendars.office;
import static tandem.worktime.Calendars.opening;
import static tandem.worktime.Calendars.weekdays;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

  private static final Duration DAY = Duration.ofHours(8);

  @Test
  void countsTheHoursOfWorkingDaysAlone() {
    Instant friday = berlin("2026-05-08T15:00");
    Instant monday = berlin("2026-05-11T11:00");
    assertThat(office().between(friday, monday)).isEqualTo(Duration.ofHours(4));
    assertThat(office().add(friday, Duration.ofHours(4))).isEqualTo(monday);
  }

  @Test
  void isDueAtTheEndOfWorkAndNotAtTheNextBeginning() {
    assertThat(office().add(berlin("2026-05-08T09:00"), DAY)).isEqualTo(berlin("2026-05-08T17:00"));
  }

  @Test
  void leavesBreaksAndHolidaysOut() {
    BusinessCalendar withBreak =
        weekdays(
            BERLIN,
            Set.of(LocalDate.of(2026, 5, 1)),
            opening("09:00", "12:00"),
            opening("13:00", "17:00"));
    assertThat(withBreak.between(berlin("2026-04-30T11:00"), berlin("2026-05-04T10:00")))
        .isEqualTo(Duration.ofHours(1 + 4 + 1));
    assertThat(withBreak.add(berlin("2026-04-30T11:30"), Duration.ofHours(1)))
        .isEqualTo(berlin("2026-04-30T13:30"));
    assertThat(withBreak.add(berlin("2026-04-30T17:00"), Duration.ofMinutes(1)))
        .isEqualTo(berlin("2026-05-04T09:01"));
  }

  @Test
  void worksUntilMidnightAndOn() {
    BusinessCalendar nights =
        new BusinessCalendar(
            BERLIN,
            Map.of(
                DayOfWeek.MONDAY, List.of(opening("22:00", "00:00")),
                DayOfWeek.TUESDAY, List.of(opening("00:00", "02:00"))),
            Set.of());
    assertThat(nights.between(berlin("2026-05-11T23:00"), berlin("2026-05-12T12:00")))
        .isEqualTo(Duration.ofHours(3));
    assertThat(nights.add(berlin("2026-05-11T23:00"), Duration.ofHours(1)))
        .isEqualTo(berlin("2026-05-12T00:00"));
  }

  @Test
  void isAnHourShorterOnTheNightClocksGoForwardAndLongerWhereTheyGoBack() {
    BusinessCalendar always = BusinessCalendar.always(BERLIN);
    assertThat(always.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
        .isEqualTo(Duration.ofHours(23));
    assertThat(always.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
        .isEqualTo(Duration.ofHours(25));
  }

  @Test
  void beginsAndEndsWhereAClockFirstShowsTheHoursOrHasPassedThem() {
    BusinessCalendar sundays =
        new BusinessCalendar(
            BERLIN,
            Map.of(DayOfWeek.SUNDAY, List.of(opening("01:00", "02:30"), opening("02:30", "03:15"))),
            Set.of());
    assertThat(sundays.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
        .as("from one to two, and a quarter from three")
        .isEqualTo(Duration.ofMinutes(75));
    assertThat(sundays.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
        .as("over the hour that comes twice")
        .isEqualTo(Duration.ofMinutes(90 + 105));
  }

  @Test
  void knowsThatSomeClocksChangeByHalfAnHour() {
    ZoneId zone = ZoneId.of("Australia/Lord_Howe");
    Instant change = LocalDate.of(2026, 4, 5).atStartOfDay(zone).toInstant();
    assertThat(
            BusinessCalendar.always(zone)
                .between(change, LocalDate.of(2026, 4, 6).atStartOfDay(zone).toInstant()))
        .isEqualTo(Duration.ofMinutes(24 * 60 + 30));
  }

  @Test
  void readsHoursInZonesOfHalfAnHour() {
    BusinessCalendar kolkata =
        weekdays(ZoneId.of("Asia/Kolkata"), Set.of(), opening("09:00", "17:00"));
    assertThat(
            kolkata.between(
                Instant.parse("2026-05-11T03:00:00Z"), Instant.parse("2026-05-11T04:00:00Z")))
        .isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void knowsLeapDaysAndADayThatNeverWas() {
    assertThat(office().between(berlin("2028-02-28T17:00"), berlin("2028-03-01T09:00")))
        .isEqualTo(DAY);
    assertThat(office().workingDays(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 2)))
        .isEqualTo(3);
    ZoneId apia = ZoneId.of("Pacific/Apia");
    BusinessCalendar samoa = weekdays(apia, Set.of(), opening("09:00", "17:00"));
    assertThat(
            samoa.between(
                LocalDateTime.parse("2011-12-29T09:00").atZone(apia).toInstant(),
                LocalDateTime.parse("2012-01-02T17:00").atZone(apia).toInstant()))
        .as("Thursday and Monday, without the Friday that was left out")
        .isEqualTo(DAY.multipliedBy(2));
  }

  @Test
  void countsWorkingDaysWithoutHolidays() {
    BusinessCalendar may = office(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 3));
    assertThat(may.isWorkingDay(LocalDate.of(2026, 5, 1))).isFalse();
    assertThat(may.isWorkingDay(LocalDate.of(2026, 5, 2))).isFalse();
    assertThat(may.isWorkingDay(LocalDate.of(2026, 5, 4))).isTrue();
    assertThat(may.workingDays(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1))).isEqualTo(20);
    assertThat(may.workingDays(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 5, 1))).isZero();
  }

  @Test
  void passesOverCenturiesAtOnce() {
    Instant due = office().add(berlin("2026-05-11T09:00"), DAY.multipliedBy(5L * 52 * 10_000));
    assertThat(LocalDate.ofInstant(due, BERLIN).getYear()).isBetween(11_900, 12_026);
    assertThat(office().between(berlin("2026-05-11T09:00"), due))
        .isEqualTo(DAY.multipliedBy(5L * 52 * 10_000));
  }

  @Test
  void refusesAWeekWithoutWorkAndHoursThatOverlap() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BusinessCalendar(BERLIN, Map.of(), Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> weekdays(BERLIN, Set.of(), opening("09:00", "12:00"), opening("11:00", "17:00")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> weekdays(BERLIN, Set.of(), opening("20:00", "00:00"), opening("22:00", "23:00")));
    assertThatIllegalArgumentException().isThrownBy(() -> opening("12:00", "09:00"));
    assertThatIllegalArgumentException().isThrownBy(() -> opening("09:00", "09:00"));
  }

  private static Instant berlin(String reading) {
    return LocalDateTime.parse(reading).atZone(BERLIN).toInstant();
  }
}
