package tandem.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Calendars.class)
@Domain(DomainContext.Global.class)
class AnyCalendarTest {

  @Property
  void partsSumToTheWhole(
      @ForAll BusinessCalendar calendar,
      @ForAll Instant from,
      @ForAll Duration first,
      @ForAll Duration second) {
    Instant middle = from.plus(first);
    Instant to = middle.plus(second);
    assertThat(calendar.between(from, middle).plus(calendar.between(middle, to)))
        .isEqualTo(calendar.between(from, to));
  }

  @Property(tries = 200)
  void yearsAreTheSumOfTheirDays(
      @ForAll BusinessCalendar calendar,
      @ForAll Instant from,
      @ForAll @IntRange(max = 800) int days) {
    Duration sum = Duration.ZERO;
    Instant at = from;
    for (int i = 0; i < days; i++) {
      Instant next = at.plus(Duration.ofDays(1));
      sum = sum.plus(calendar.between(at, next));
      at = next;
    }
    assertThat(calendar.between(from, at)).isEqualTo(sum);
  }

  @Property
  void aDueTimeIsTheFirstByWhichTheWorkingTimeHasPassed(
      @ForAll BusinessCalendar calendar, @ForAll Instant from, @ForAll Duration working) {
    Instant due = calendar.add(from, working);
    assertThat(calendar.between(from, due)).isEqualTo(working);
    if (!working.isZero()) {
      assertThat(calendar.between(from, due.minusNanos(1))).isLessThan(working);
    }
  }

  @Property
  void addingWhatHasPassedLeadsBackButForIdleTime(
      @ForAll BusinessCalendar calendar, @ForAll Instant from, @ForAll Duration elapsed) {
    Instant to = from.plus(elapsed);
    Instant back = calendar.add(from, calendar.between(from, to));
    assertThat(back).isBeforeOrEqualTo(to);
    assertThat(calendar.between(back, to)).isZero();
  }

  @Property
  void allTimeIsWorkingTimeWhereWorkNeverEnds(
      @ForAll ZoneId zone, @ForAll Instant from, @ForAll Duration elapsed) {
    BusinessCalendar always = BusinessCalendar.always(zone);
    assertThat(always.between(from, from.plus(elapsed))).isEqualTo(elapsed);
    assertThat(always.add(from, elapsed)).isEqualTo(from.plus(elapsed));
  }

  @Property
  void workingTimeIsNeverLongerThanTime(
      @ForAll BusinessCalendar calendar, @ForAll Instant from, @ForAll Duration elapsed) {
    assertThat(calendar.between(from, from.plus(elapsed))).isBetween(Duration.ZERO, elapsed);
    assertThat(calendar.between(from.plus(elapsed), from)).isZero();
  }

  @Property(tries = 200)
  void workingDaysAreThoseThatAreCountedOneByOne(
      @ForAll BusinessCalendar calendar,
      @ForAll Instant start,
      @ForAll @IntRange(max = 1500) int days) {
    LocalDate from = LocalDate.ofInstant(start, calendar.zone());
    long counted = from.datesUntil(from.plusDays(days)).filter(calendar::isWorkingDay).count();
    assertThat(calendar.workingDays(from, from.plusDays(days))).isEqualTo((int) counted);
  }
}
