package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.acts.RefusedException;
import tandem.analytics.people.PersonTree;
import tandem.analytics.people.Placed;
import tandem.analytics.people.Sight;
import tandem.events.directory.PersonFacts.Assignment;

/** Rules 10 and 15: whose figures are shown, and which groups are too small for the rest. */
class PrivacyTest {

  private static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));

  private final List<Placed> people = new ArrayList<>();
  private final List<Placed> eight = team("Eight", 8);
  private final List<Placed> three = team("Three", 3);

  {
    team("Six", 6);
  }

  private final Placed ana = eight.getFirst();
  private final PersonTree tree = new PersonTree(people);
  private final Privacy anas = new Privacy(new Sight(Set.of(), Set.of(ana.id()), Set.of()), tree);
  private final Privacy directors =
      new Privacy(new Sight(Set.of("sales"), Set.of(), Set.of()), tree);
  private final Privacy nobodys = new Privacy(new Sight(Set.of(), Set.of(), Set.of()), tree);

  @Test
  void aLineOfAPersonIsShownToWhoSeesThatPerson() {
    Question byPerson = Shipped.question("revenue", "team", "person");

    assertThat(anas.shows(byPerson, List.of("Eight", ana.id().toString()))).isTrue();
    assertThat(anas.shows(byPerson, List.of("Eight", eight.get(1).id().toString()))).isFalse();
    assertThat(directors.shows(byPerson, List.of("Three", three.get(0).id().toString()))).isTrue();
    assertThat(anas.shows(byPerson, Arrays.asList("Eight", null))).as("nobody's").isTrue();
  }

  @Test
  void peopleOutOfReachAreAsUnknownToAFilter() {
    assertThatThrownBy(() -> anas.check(filtered("person", three.get(0).id().toString())))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal().code()).isEqualTo("figure.unknown-value"));
    assertThatCode(() -> anas.check(filtered("person", ana.id().toString())))
        .doesNotThrowAnyException();
    assertThatCode(() -> directors.check(filtered("person", three.get(0).id().toString())))
        .doesNotThrowAnyException();
  }

  @Test
  void whoSeesNobodyIsToldSo() {
    assertThatThrownBy(() -> nobodys.check(Shipped.question("revenue", "person")))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void smallTeamsAndWhatWouldGiveThemAwayAreClosed() {
    Question byTeam = Shipped.question("revenue", "team");

    assertThat(anas.isClosed(byTeam, List.of("Three"), YEAR)).isTrue();
    assertThat(anas.isClosed(byTeam, List.of("Eight"), YEAR)).as("seven others").isFalse();
    assertThat(anas.isClosed(byTeam, List.of("Six"), YEAR)).as("the total less both").isTrue();
    assertThat(anas.isClosed(filtered("team", "Six", "Three"), List.of(), YEAR)).isFalse();
    assertThat(anas.isClosed(filtered("team", "Eight", "Three"), List.of(), YEAR)).isTrue();
    assertThat(anas.isClosed(Shipped.question("revenue"), List.of(), YEAR)).isFalse();
    assertThat(directors.isClosed(byTeam, List.of("Three"), YEAR)).isFalse();
  }

  @Test
  void whatCutsThroughTeamsIsClosedButOfThoseWhomOneSees() {
    Question byProduct = Shipped.question("revenue", "product");

    assertThat(anas.isClosed(byProduct, Arrays.asList((String) null), YEAR)).isTrue();
    assertThat(anas.isClosed(filtered("person", ana.id().toString()), List.of(), YEAR)).isFalse();
    assertThat(directors.isClosed(byProduct, Arrays.asList((String) null), YEAR)).isFalse();
  }

  private static Question filtered(String dimension, String... values) {
    Question question = Shipped.question("revenue");
    Filter filter = new Filter(Shipped.dimension("revenue", dimension), List.of(values), false);
    return new Question(
        question.metric(),
        question.period(),
        question.grain(),
        List.of(),
        List.of(filter),
        Optional.empty());
  }

  private List<Placed> team(String name, int size) {
    List<Placed> team = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Assignment place = new Assignment(null, name, null, null, null, null);
      team.add(new Placed(UUID.randomUUID(), "sales", List.of(place), null));
    }
    people.addAll(team);
    return team;
  }
}
