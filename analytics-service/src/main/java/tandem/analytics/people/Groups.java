package tandem.analytics.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tandem.analytics.people.Part.Atom;
import tandem.events.directory.PersonFacts.Assignment;

/**
 * Which figures of a period a caller may see of people whose work the caller does not see.
 *
 * <p>These people are laid in blocks of at least {@link #SMALLEST}: each team that has as many is a
 * block, all others of the function together are one, and where these are too few the smallest
 * teams join them until they are enough. A figure is open if it is of whole blocks. Sums and
 * differences of such figures are again of whole blocks, so that no set of questions about the
 * period tells anything of fewer people; and nothing has to be known of what was asked before.
 *
 * <p>Whom the caller sees counts nowhere: those figures are known, and could be taken off.
 */
public final class Groups {

  /** Of fewer people no figure is shown. */
  public static final int SMALLEST = 5;

  private final Sight sight;
  private final Set<Atom> seen = new HashSet<>();
  private final Map<Atom, Set<UUID>> hidden = new HashMap<>();
  private final Map<Atom, String> blocks = new HashMap<>();
  private final Map<String, Set<UUID>> people = new HashMap<>();

  private Groups(Sight sight) {
    this.sight = sight;
  }

  /**
   * @param from the first day
   * @param to the first day after the last
   */
  public static Groups of(PersonTree tree, Sight sight, LocalDate from, LocalDate to) {
    Groups groups = new Groups(sight);
    for (Placed person : tree.people()) {
      for (Assignment place : person.during(from, to)) {
        Atom atom = new Atom(person.function(), place.team(), place.department(), place.region());
        if (sight.sees(person.id())) {
          groups.seen.add(atom);
        } else {
          groups.hidden.computeIfAbsent(atom, _ -> new HashSet<>()).add(person.id());
        }
      }
    }
    Sight.ALL_FUNCTIONS.forEach(groups::layBlocks);
    return groups;
  }

  private void layBlocks(String function) {
    Map<String, Set<UUID>> teams = new TreeMap<>();
    Set<UUID> rest = new HashSet<>();
    hidden.forEach(
        (atom, some) -> {
          if (atom.function().equals(function) && atom.team() != null) {
            teams.computeIfAbsent(atom.team(), _ -> new HashSet<>()).addAll(some);
          } else if (atom.function().equals(function)) {
            rest.addAll(some);
          }
        });
    teams.values().stream().filter(some -> some.size() < SMALLEST).forEach(rest::addAll);
    teams.values().removeIf(some -> some.size() < SMALLEST);
    while (!rest.isEmpty() && rest.size() < SMALLEST && !teams.isEmpty()) {
      rest.addAll(teams.remove(smallest(teams)));
    }
    for (Atom atom : hidden.keySet()) {
      if (atom.function().equals(function)) {
        boolean alone = atom.team() != null && teams.containsKey(atom.team());
        String block = alone ? function + " " + atom.team() : function;
        blocks.put(atom, block);
        people.put(block, alone ? teams.get(atom.team()) : rest);
      }
    }
  }

  private static String smallest(Map<String, Set<UUID>> teams) {
    return teams.entrySet().stream()
        .min(
            Comparator.comparingInt((Map.Entry<String, Set<UUID>> team) -> team.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  /** Whether the figures of a part of the organisation may be shown. */
  public boolean isOpen(Part part) {
    if (sight.seesAll(part)) {
      return true;
    }
    Set<String> touched = new HashSet<>();
    blocks.forEach(
        (atom, block) -> {
          if (part.has(atom)) {
            touched.add(block);
          }
        });
    return touched.isEmpty()
        ? isNobodys(part)
        : touched.stream().allMatch(block -> people.get(block).size() >= SMALLEST)
            && blocks.entrySet().stream()
                .allMatch(entry -> part.has(entry.getKey()) == touched.contains(entry.getValue()));
  }

  /** Whether the caller sees everybody in a part of the organisation, and somebody is there. */
  public boolean isSeen(Part part) {
    return sight.seesAll(part)
        || (blocks.keySet().stream().noneMatch(part::has) && seen.stream().anyMatch(part::has));
  }

  /** Of whom nobody knows where they work, nothing is shown: it may be one alone. */
  private boolean isNobodys(Part part) {
    return !part.isWithinFunctions() || seen.stream().anyMatch(part::has);
  }
}
