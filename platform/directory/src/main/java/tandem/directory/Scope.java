package tandem.directory;

import java.util.Set;
import java.util.UUID;
import tandem.records.Sight;

/**
 * Whose work a caller sees and may change. Put it into the query, so that another's record is not
 * found rather than refused.
 *
 * @param everything all of the function; the sets are empty then and say nothing
 * @param people whose work is in reach; empty for nobody's
 * @param teams in reach as a whole, for work that names a team but no person
 */
public record Scope(boolean everything, Set<UUID> people, Set<String> teams) implements Sight {

  public static final Scope ALL = new Scope(true, Set.of(), Set.of());
  public static final Scope NONE = new Scope(false, Set.of(), Set.of());

  public Scope {
    people = Set.copyOf(people);
    teams = Set.copyOf(teams);
  }
}
