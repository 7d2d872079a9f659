package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  private static final LocalDate ANY_DAY = LocalDate.of(2024, 12, 20);

  @ParameterizedTest
  @CsvSource({
    "DAY, 2025-02-19, 2025-02-20",
    "WEEK, 2025-02-17, 2025-02-24",
    "MONTH, 2025-02-01, 2025-03-01",
    "QUARTER, 2025-01-01, 2025-04-01",
    "YEAR, 2025-01-01, 2026-01-01"
  })
  void beginsAndEndsWhereTheCalendarDoes(Grain grain, LocalDate start, LocalDate end) {
    LocalDate wednesday = LocalDate.of(2025, 2, 19);

    assertThat(grain.start(wednesday)).isEqualTo(start);
    assertThat(grain.end(wednesday)).isEqualTo(end);
  }

  @Test
  void beginsAWeekOnMondayEvenAcrossTheYear() {
    assertThat(Grain.WEEK.start(LocalDate.of(2026, 1, 1))).isEqualTo(LocalDate.of(2025, 12, 29));
  }

  @Test
  void cutsTheFirstAndTheLastPeriodWhereItIsAskedTo() {
    Period asked = new Period(LocalDate.of(2025, 1, 15), LocalDate.of(2025, 3, 2));

    assertThat(asked.split(Grain.MONTH))
        .containsExactly(
            new Period(LocalDate.of(2025, 1, 15), LocalDate.of(2025, 2, 1)),
            new Period(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 3, 1)),
            new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 2)));
  }

  @Test
  void takesTheWholeAtOnce() {
    Period asked = new Period(LocalDate.of(2024, 1, 15), LocalDate.of(2026, 3, 2));

    assertThat(asked.split(Grain.WHOLE)).containsExactly(asked);
    assertThat(Grain.WHOLE.periods(asked.from(), asked.to())).isEqualTo(1);
  }

  @Property
  void splitsWithoutGapOrOverlap(
      @ForAll Grain grain,
      @ForAll @IntRange(max = 800) int after,
      @ForAll @IntRange(min = 1, max = 800) int days) {
    LocalDate from = ANY_DAY.plusDays(after);
    Period asked = new Period(from, from.plusDays(days));

    List<Period> periods = asked.split(grain);

    assertThat(periods.getFirst().from()).isEqualTo(asked.from());
    assertThat(periods.getLast().to()).isEqualTo(asked.to());
    assertThat(periods.stream().mapToLong(Period::days).sum()).isEqualTo(days);
    assertThat(periods).hasSize((int) grain.periods(asked.from(), asked.to()));
    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i).from()).isEqualTo(periods.get(i - 1).to());
    }
  }
}
