package tandem.analytics.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.acts.Caller;
import tandem.acts.Reach;

/**
 * Whose work a caller may see, by role and by today's person tree: what the services that record it
 * would show.
 *
 * @param functions all of whose people, known or not
 * @param people those of these functions that the tree knows, and those in reach of others
 * @param teams in reach as a whole, for work that names a team but no person
 */
public record Sight(Set<String> functions, Set<UUID> people, Set<String> teams) {

  public static final Set<String> ALL_FUNCTIONS = Set.of("sales", "operations");

  public static final Sight ALL = new Sight(ALL_FUNCTIONS, Set.of(), Set.of());

  public Sight {
    functions = Set.copyOf(functions);
    people = Set.copyOf(people);
    teams = Set.copyOf(teams);
  }

  /** Whether a caller sees everybody, whatever the tree. */
  public static boolean isWhole(Caller caller) {
    return ALL_FUNCTIONS.stream()
        .allMatch(function -> Reach.of(caller, function) == Reach.FUNCTION);
  }

  /**
   * @param me the caller's own person; empty for a machine
   */
  public static Sight of(Caller caller, Optional<UUID> me, PersonTree tree, LocalDate today) {
    Set<String> functions = new HashSet<>();
    Set<UUID> people = new HashSet<>();
    for (String function : ALL_FUNCTIONS) {
      Reach reach = Reach.of(caller, function);
      if (reach == Reach.FUNCTION) {
        functions.add(function);
        tree.people().stream()
            .filter(person -> person.function().equals(function))
            .forEach(person -> people.add(person.id()));
      }
    }
    Set<UUID> reached = new HashSet<>();
    me.flatMap(tree::find)
        .ifPresent(
            person ->
                reached.addAll(reached(Reach.of(caller, person.function()), person, tree, today)));
    boolean leads = me.flatMap(tree::find).filter(it -> leads(caller, it)).isPresent();
    people.addAll(reached);
    return new Sight(functions, people, leads ? tree.teams(reached, today) : Set.of());
  }

  private static boolean leads(Caller caller, Placed me) {
    return Reach.of(caller, me.function()).compareTo(Reach.TEAM) >= 0;
  }

  private static Set<UUID> reached(Reach reach, Placed me, PersonTree tree, LocalDate today) {
    return switch (reach) {
      case NONE, FUNCTION -> Set.of();
      case OWN -> Set.of(me.id());
      case TEAM -> tree.around(me.id(), false, today);
      case SUBTREE -> tree.around(me.id(), true, today);
    };
  }

  public boolean isWhole() {
    return functions.containsAll(ALL_FUNCTIONS);
  }

  /** Whether everybody of the functions that a part of the organisation may be of. */
  public boolean seesAll(Part part) {
    return isWhole() || part.functions().allMatch(functions::contains);
  }

  public boolean sees(UUID person) {
    return isWhole() || people.contains(person);
  }
}
