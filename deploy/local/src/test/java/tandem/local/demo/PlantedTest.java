package tandem.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlantedTest {

  private final Season season = Season.until(LocalDate.of(2026, 6, 30));
  private final Planted planted = new Planted(season);

  @Test
  void beginsEachOnTheFirstOfItsMonth() {
    LocalDate slow = season.month(Planted.SLOW_AFTER);
    assertThat(planted.slowness(Planted.SLOW_TEAM, slow.minusDays(1))).isEqualTo(1);
    assertThat(planted.slowness(Planted.SLOW_TEAM, slow)).isGreaterThan(3);
    LocalDate winning = season.month(Planted.WINNING_AFTER);
    assertThat(planted.winRate(Planted.WINNING_TEAM, winning.minusDays(1))).isLessThan(0.4);
    assertThat(planted.winRate(Planted.WINNING_TEAM, winning)).isGreaterThan(0.7);
    LocalDate discontent = season.month(Planted.DISCONTENT_AFTER);
    assertThat(planted.contentment("sales", discontent.minusDays(1))).isGreaterThan(0.8);
    assertThat(planted.contentment("sales", discontent)).isLessThan(0.5);
  }

  @Test
  void changesNobodyElse() {
    LocalDate first = season.first();
    LocalDate last = season.last();
    assertThat(planted.slowness("Logistics", last)).isEqualTo(planted.slowness("Logistics", first));
    assertThat(planted.winRate("North", last)).isEqualTo(planted.winRate("North", first));
    assertThat(planted.contentment("operations", last))
        .isEqualTo(planted.contentment("operations", first));
  }

  @Test
  void theTwoYearsAreWholeMonths() {
    assertThat(season.first()).isEqualTo(LocalDate.of(2024, 7, 1));
    assertThat(Season.until(LocalDate.of(2026, 7, 1)).first()).isEqualTo(LocalDate.of(2024, 7, 1));
  }
}
