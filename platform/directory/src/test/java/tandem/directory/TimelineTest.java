package tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.Holder;

class TimelineTest {

  private static final UUID PERSON = new UUID(0, 1);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  private final Timeline moved =
      Timeline.startingAt(team("North")).with(MARCH, team("South")).with(MAY, team("West"));

  @Test
  void reachesBackWithoutBound() {
    assertThat(moved.on(LocalDate.of(1900, 1, 1)).team()).isEqualTo("North");
  }

  @Test
  void changesOnTheFirstDayOfAnAssignment() {
    assertThat(moved.on(MARCH.minusDays(1)).team()).isEqualTo("North");
    assertThat(moved.on(MARCH).team()).isEqualTo("South");
  }

  @Test
  void takesABackdatedMoveBetweenThoseThatAreKnown() {
    Timeline corrected = moved.with(LocalDate.of(2026, 4, 1), team("East"));
    assertThat(corrected.on(LocalDate.of(2026, 4, 30)).team()).isEqualTo("East");
    assertThat(corrected.on(MAY).team()).isEqualTo("West");
    assertThat(corrected.endOf(LocalDate.of(2026, 4, 1))).isEqualTo(MAY);
  }

  @Test
  void replacesTheMoveOfTheSameDay() {
    assertThat(moved.with(MARCH, team("East")).assignments()).hasSize(3);
    assertThat(moved.with(null, team("East")).on(MARCH.minusDays(1)).team()).isEqualTo("East");
  }

  @Test
  void beginsItsDaysInTheZoneOfTheCompany() {
    Placements shanghai = new Placements(Map.of(PERSON, moved), ZoneId.of("Asia/Shanghai"));
    Instant lastOfFebruary = Instant.parse("2026-02-28T15:59:59Z");
    assertThat(shanghai.on(PERSON, lastOfFebruary).team()).isEqualTo("North");
    assertThat(shanghai.on(PERSON, lastOfFebruary.plusSeconds(1)).team()).isEqualTo("South");
    assertThat(shanghai.changes(PERSON, lastOfFebruary, null))
        .containsExactly(lastOfFebruary.plusSeconds(1), Instant.parse("2026-04-30T16:00:00Z"));
  }

  @Test
  void leavesOutAChangeAtTheVeryEnd() {
    Placements utc = new Placements(Map.of(PERSON, moved), ZoneId.of("UTC"));
    Instant end = Instant.parse("2026-05-01T00:00:00Z");
    assertThat(utc.changes(PERSON, Instant.parse("2026-03-01T00:00:00Z"), end)).isEmpty();
  }

  @Test
  void givesWorkThatNobodyHoldsToNobody() {
    Placements none = new Placements(Map.of(), ZoneId.of("UTC"));
    assertThat(none.on(null, Instant.EPOCH)).isEqualTo(Holder.NOBODY);
  }

  private static Place team(String team) {
    return new Place(team, null, null, null, null);
  }
}
