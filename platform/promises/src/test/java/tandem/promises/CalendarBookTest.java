package tandem.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarBookTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 7);
  private static final UUID OFFICE = new UUID(0, 1);
  private static final UUID NIGHT = new UUID(0, 2);

  private final CalendarEdition first = edition(OFFICE, 1, null);
  private final CalendarEdition second = edition(OFFICE, 2, DAY);
  private final CalendarEdition third = edition(OFFICE, 3, DAY);
  private final CalendarEdition night = edition(NIGHT, 1, null);
  private final List<CalendarEdition> all = List.of(third, night, first, second);

  @Test
  void findsTheEditionInForceOnADayAndTheNewerOfTwoThatBeginOnIt() {
    CalendarBook book = new CalendarBook(all, null);
    assertThat(book.inForce(OFFICE, DAY.minusDays(1))).isSameAs(first);
    assertThat(book.inForce(OFFICE, DAY)).isSameAs(third);
    assertThat(book.inForce(NIGHT, DAY)).isSameAs(night);
  }

  @Test
  void takesTheCompanysOwnWhereNoneIsNamedAndNoneWhereItHasNone() {
    assertThat(new CalendarBook(all, NIGHT).inForce(null, DAY)).isSameAs(night);
    assertThat(new CalendarBook(all, null).inForce(null, DAY)).isNull();
  }

  @Test
  void hasNoHoursThatOverlap() {
    CalendarEdition overlapping =
        edition(OFFICE, 1, null, monday("09:00", "12:00"), monday("11:00", "24:00"));

    assertThatThrownBy(overlapping::hours).isInstanceOf(IllegalArgumentException.class);
  }

  private static CalendarEdition edition(UUID calendar, int number, LocalDate from) {
    return edition(calendar, number, from, monday("09:00", "24:00"));
  }

  private static CalendarEdition edition(UUID calendar, int number, LocalDate from, Hours... week) {
    return new CalendarEdition(calendar, number, from, "UTC", List.of(week), new LocalDate[0]);
  }

  private static Hours monday(String from, String to) {
    return new Hours(DayOfWeek.MONDAY, from, to);
  }
}
