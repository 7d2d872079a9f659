package tandem.records;

import java.util.Set;
import java.util.UUID;

/** Whose work a caller sees. */
public interface Sight {

  /** What the service itself sees. */
  Sight EVERYTHING = of(true, Set.of());

  private static Sight of(boolean everything, Set<UUID> people) {
    record Fixed(boolean everything, Set<UUID> people) implements Sight {}
    return new Fixed(everything, people);
  }

  /** All of the function; {@link #people} says nothing then. */
  boolean everything();

  Set<UUID> people();

  default boolean covers(UUID person) {
    return everything() || (person != null && people().contains(person));
  }
}
