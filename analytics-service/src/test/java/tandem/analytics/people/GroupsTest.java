package tandem.analytics.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tandem.events.directory.PersonFacts.Assignment;

/** Rule 15: a group of fewer than five stays closed, however it is asked for. */
class GroupsTest {

  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 2, 1);
  private static final Sight NOBODY = new Sight(Set.of(), Set.of(), Set.of());

  @Example
  void aTeamOfFiveIsOpenAndOneOfFourIsNot() {
    Groups groups = groups(List.of(team("Five", 5), team("Four", 4), team("Six", 6)));

    assertThat(groups.isOpen(teams("Six"))).isTrue();
    assertThat(groups.isOpen(teams("Four"))).isFalse();
  }

  @Example
  void theSmallestTeamJoinsARestThatIsTooSmall() {
    Groups groups = groups(List.of(team("Five", 5), team("Four", 4), team("Six", 6)));

    assertThat(groups.isOpen(teams("Five"))).as("the total less Six and Five is Four").isFalse();
    assertThat(groups.isOpen(teams("Five", "Four"))).isTrue();
    assertThat(groups.isOpen(new Part(Map.of("function", Set.of("sales"))))).isTrue();
  }

  @Example
  void whatTheCallerSeesCountsNowhere() {
    List<Placed> six = team("Six", 6);
    Sight sight = new Sight(Set.of(), Set.of(six.get(0).id(), six.get(1).id()), Set.of());

    Groups groups = Groups.of(tree(List.of(six, team("Ten", 10))), sight, FROM, TO);

    assertThat(groups.isOpen(teams("Six"))).as("the other four").isFalse();
    assertThat(groups.isSeen(teams("Six"))).isFalse();
  }

  @Example
  void aTeamThatTheCallerSeesIsOpenHoweverSmall() {
    List<Placed> two = team("Two", 2);
    Sight sight = new Sight(Set.of(), Set.of(two.get(0).id(), two.get(1).id()), Set.of("Two"));

    Groups groups = Groups.of(tree(List.of(two, team("Ten", 10))), sight, FROM, TO);

    assertThat(groups.isOpen(teams("Two"))).isTrue();
    assertThat(groups.isSeen(teams("Two"))).isTrue();
  }

  @Example
  void aFunctionOfFourIsClosedAltogether() {
    Groups groups = groups(List.of(team("Four", 4)));

    assertThat(groups.isOpen(new Part(Map.of("function", Set.of("sales"))))).isFalse();
    assertThat(groups.isOpen(new Part(Map.of()))).isFalse();
  }

  @Example
  void aTeamInWhichNobodyIsKnownIsClosed() {
    assertThat(groups(List.of(team("Ten", 10))).isOpen(teams("Unheard"))).isFalse();
  }

  /** Sums and differences of open figures, whatever they are of, are of nobody or of five. */
  @Property(tries = 500, seed = "15", edgeCases = EdgeCasesMode.NONE)
  void noTwoOpenFiguresTellOfFewerThanFive(
      @ForAll("companies") List<Placed> people,
      @ForAll("parts") Part one,
      @ForAll("parts") Part other,
      @ForAll("shares") int seen) {
    Set<UUID> ids = new HashSet<>();
    people.stream().limit(seen).forEach(person -> ids.add(person.id()));
    Sight sight = new Sight(Set.of(), ids, Set.of());
    Groups groups = Groups.of(new PersonTree(people), sight, FROM, TO);

    if (groups.isOpen(one) && groups.isOpen(other)) {
      Map<Part.Atom, Set<UUID>> hidden = hidden(people, ids);
      for (boolean inOne : List.of(true, false)) {
        for (boolean inOther : List.of(true, false)) {
          if (inOne || inOther) {
            Set<UUID> behind = new HashSet<>();
            hidden.forEach(
                (atom, some) -> {
                  if (one.has(atom) == inOne && other.has(atom) == inOther) {
                    behind.addAll(some);
                  }
                });
            assertThat(behind.size()).isNotIn(1, 2, 3, 4);
          }
        }
      }
    }
  }

  private static Map<Part.Atom, Set<UUID>> hidden(List<Placed> people, Set<UUID> seen) {
    Map<Part.Atom, Set<UUID>> hidden = new HashMap<>();
    for (Placed person : people) {
      for (Assignment place : person.during(FROM, TO)) {
        if (!seen.contains(person.id())) {
          hidden
              .computeIfAbsent(
                  new Part.Atom(
                      person.function(), place.team(), place.department(), place.region()),
                  _ -> new HashSet<>())
              .add(person.id());
        }
      }
    }
    return hidden;
  }

  @Provide
  Arbitrary<List<Placed>> companies() {
    Arbitrary<String> teams = Arbitraries.of("A", "B", "C", "D").injectNull(0.1);
    Arbitrary<String> regions = Arbitraries.of("East", "West").injectNull(0.1);
    Arbitrary<Assignment> first =
        Combinators.combine(teams, regions)
            .as((team, region) -> new Assignment(null, team, null, region, null, null));
    Arbitrary<Assignment> moved =
        Combinators.combine(teams, regions)
            .as((team, region) -> new Assignment(FROM.plusDays(9), team, null, region, null, null));
    Arbitrary<List<Assignment>> places =
        Combinators.combine(first, moved.injectNull(0.8))
            .as((one, next) -> next == null ? List.of(one) : List.of(one, next));
    return Combinators.combine(
            Arbitraries.create(UUID::randomUUID), Arbitraries.of("sales", "operations"), places)
        .as((id, function, its) -> new Placed(id, function, its, null))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<Part> parts() {
    return Combinators.combine(
            Arbitraries.of("sales", "operations").set().ofMinSize(1).injectNull(0.4),
            Arbitraries.of("A", "B", "C", "D").set().ofMinSize(1).injectNull(0.3),
            Arbitraries.of("East", "West").set().ofMinSize(1).injectNull(0.7))
        .as(GroupsTest::part);
  }

  @Provide
  Arbitrary<Integer> shares() {
    return Arbitraries.of(0, 0, 1, 3, 8);
  }

  private static Part part(Set<String> functions, Set<String> teams, Set<String> regions) {
    Map<String, Set<String>> values = new HashMap<>();
    values.put("function", functions);
    values.put("team", teams);
    values.put("region", regions);
    values.values().removeIf(java.util.Objects::isNull);
    return new Part(values);
  }

  private static Part teams(String... names) {
    return new Part(Map.of("function", Set.of("sales"), "team", Set.of(names)));
  }

  private static Groups groups(List<List<Placed>> teams) {
    return Groups.of(tree(teams), NOBODY, FROM, TO);
  }

  private static PersonTree tree(List<List<Placed>> teams) {
    return new PersonTree(teams.stream().flatMap(List::stream).toList());
  }

  private static List<Placed> team(String name, int size) {
    List<Placed> people = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Assignment place = new Assignment(null, name, null, null, null, null);
      people.add(new Placed(UUID.randomUUID(), "sales", List.of(place), null));
    }
    return people;
  }
}
