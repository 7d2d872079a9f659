package tandem.records;

import java.util.Set;
import java.util.UUID;

/** Whose work a caller sees. */
public interface Sight {

  /** What the service itself sees. */
  Sight EVERYTHING = of(true, Set.of(), Set.of());

  private static Sight of(boolean everything, Set<UUID> people, Set<String> teams) {
    record Fixed(boolean everything, Set<UUID> people, Set<String> teams) implements Sight {}
    return new Fixed(everything, people, teams);
  }

  /** All of the function; {@link #people} and {@link #teams} say nothing then. */
  boolean everything();

  Set<UUID> people();

  /** Seen as a whole, for work that names a team but no person. */
  Set<String> teams();

  default boolean covers(UUID person) {
    return everything() || (person != null && people().contains(person));
  }
}
