package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearnessTest {

  private static final List<String> TEAMS =
      List.of("North", "South", "Northwest", "Harbour", "北区", "北区二队");

  @Test
  void findsWhatDiffersByALetter() {
    assertThat(Nearness.near("Nort", TEAMS)).containsExactly("North", "Northwest");
    assertThat(Nearness.near("Nroth", List.of("Nrth", "Earth"))).containsExactly("Nrth");
    assertThat(Nearness.near("harbor", TEAMS)).containsExactly("Harbour");
    assertThat(Nearness.near("北区", List.of("南区", "北京"))).containsExactly("北京", "南区");
  }

  @Test
  void findsWhatDiffersInCaseFirst() {
    assertThat(Nearness.near("NORTH", TEAMS)).startsWith("North");
  }

  @Test
  void findsNothingInOtherWords() {
    assertThat(Nearness.near("Antarctica", TEAMS)).isEmpty();
    assertThat(Nearness.near("", TEAMS)).isEmpty();
  }
}
