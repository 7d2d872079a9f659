package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.web.RefusedException;

/** Rule 10: a group of fewer than five people is not broken down by person for everybody. */
class PrivacyTest {

  private static final Privacy MANAGER = new Privacy(true, Set.of());
  private static final Privacy REPRESENTATIVE = new Privacy(false, Set.of("ana"));
  private static final Question BY_PERSON = Shipped.question("revenue", "person");
  private static final Question BY_TEAM_AND_PERSON = Shipped.question("revenue", "team", "person");

  @Test
  void aGroupOfFourIsNotBrokenDown() {
    assertThatThrownBy(() -> REPRESENTATIVE.check(BY_PERSON, people(null, 4)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aGroupOfFiveIs() {
    assertThatCode(() -> REPRESENTATIVE.check(BY_PERSON, people(null, 5)))
        .doesNotThrowAnyException();
  }

  @Test
  void eachGroupIsLookedAtByItself() {
    Set<List<String>> keys = people("North", 9);
    keys.addAll(people("South", 4));

    assertThatThrownBy(() -> REPRESENTATIVE.check(BY_TEAM_AND_PERSON, keys))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void workThatNobodyHoldsIsNoPerson() {
    Set<List<String>> keys = people(null, 4);
    keys.add(Arrays.asList((String) null));

    assertThatThrownBy(() -> REPRESENTATIVE.check(BY_PERSON, keys))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void onesOwnWorkMayBeSeenAlone() {
    Question own = only("ana");

    assertThatCode(() -> REPRESENTATIVE.check(own)).doesNotThrowAnyException();
    assertThatCode(() -> REPRESENTATIVE.check(own, Set.of(List.of()))).doesNotThrowAnyException();
  }

  @Test
  void anothersWorkMayNot() {
    assertThatThrownBy(() -> REPRESENTATIVE.check(only("ben")))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void whoMaySeePersonsSeesAnyGroup() {
    assertThatCode(() -> MANAGER.check(BY_PERSON, people(null, 1))).doesNotThrowAnyException();
    assertThatCode(() -> MANAGER.check(only("ben"))).doesNotThrowAnyException();
  }

  private static Question only(String person) {
    Question question = Shipped.question("revenue");
    Filter filter = new Filter(Shipped.dimension("revenue", "person"), List.of(person), false);
    return new Question(
        question.metric(),
        question.period(),
        question.grain(),
        List.of(),
        List.of(filter),
        Optional.empty());
  }

  private static Set<List<String>> people(String team, int count) {
    Set<List<String>> keys = new HashSet<>();
    IntStream.range(0, count)
        .forEach(i -> keys.add(team == null ? List.of("p" + i) : List.of(team, team + " p" + i)));
    return keys;
  }
}
