package tandem.acts;

import java.util.Optional;
import java.util.Set;

/**
 * Who is calling, as the token says. Inject it where a request is served; pass it on, or {@link
 * #of} a fixed one, elsewhere.
 */
public interface Caller {

  /** The subject of the token: the actor of what the caller does. */
  String subject();

  Set<String> roles();

  /** The caller's own person, as an id or an external id; absent for a machine. */
  Optional<String> person();

  default boolean has(String role) {
    return roles().contains(role);
  }

  default boolean hasAny(Set<String> some) {
    return some.stream().anyMatch(this::has);
  }

  /** Whether an import of this caller may say when the company came to know. */
  default boolean mayBackfill() {
    return has(Roles.BACKFILL);
  }

  /** A caller that no request stands behind. */
  static Caller of(String subject, Set<String> roles, String person) {
    return new Fixed(subject, Set.copyOf(roles), Optional.ofNullable(person));
  }

  /** A caller as a value. */
  record Fixed(String subject, Set<String> roles, Optional<String> person) implements Caller {}
}
