package tandem.analytics.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.events.directory.PersonFacts.Assignment;

/** Everybody of both functions, as the newest events know them. Immutable. */
public final class PersonTree {

  public static final PersonTree EMPTY = new PersonTree(Set.of());

  private final Map<UUID, Placed> people = new LinkedHashMap<>();

  public PersonTree(Collection<Placed> people) {
    people.forEach(person -> this.people.put(person.id(), person));
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof PersonTree tree && people.equals(tree.people));
  }

  @Override
  public int hashCode() {
    return people.size();
  }

  Collection<Placed> people() {
    return people.values();
  }

  Optional<Placed> find(UUID person) {
    return Optional.ofNullable(people.get(person));
  }

  /**
   * Whom somebody sees today: oneself, those in the same team and, with the subtree, all whose
   * managers lead up to this one. Who has left is seen by nobody of the team.
   */
  Set<UUID> around(UUID me, boolean subtree, LocalDate today) {
    Set<UUID> reached = new HashSet<>(Set.of(me));
    boolean grows = subtree;
    while (grows) {
      grows =
          reached.addAll(
              here(today).stream()
                  .filter(person -> reached.contains(person.on(today).manager()))
                  .map(Placed::id)
                  .collect(Collectors.toSet()));
    }
    String team =
        find(me).filter(it -> it.isHereOn(today)).map(it -> it.on(today).team()).orElse(null);
    if (team != null) {
      here(today).stream()
          .filter(person -> sameFunction(person, me))
          .filter(person -> team.equals(person.on(today).team()))
          .forEach(person -> reached.add(person.id()));
    }
    return reached;
  }

  /** The teams in which some people are today. */
  Set<String> teams(Set<UUID> some, LocalDate today) {
    return here(today).stream()
        .filter(person -> some.contains(person.id()))
        .map(person -> person.on(today))
        .map(Assignment::team)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private boolean sameFunction(Placed person, UUID me) {
    return person.function().equals(people.get(me).function());
  }

  private Collection<Placed> here(LocalDate day) {
    return people.values().stream().filter(person -> person.isHereOn(day)).toList();
  }
}
