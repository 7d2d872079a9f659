package tandem.acts;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.ANALYST;
import static tandem.acts.Roles.OPERATIONS_DIRECTOR;
import static tandem.acts.Roles.OPERATIONS_JUNIOR;
import static tandem.acts.Roles.OPERATIONS_MANAGER;
import static tandem.acts.Roles.OPERATIONS_PRODUCT_MANAGER;
import static tandem.acts.Roles.OPERATIONS_SENIOR;
import static tandem.acts.Roles.SALES_DIRECTOR;
import static tandem.acts.Roles.SALES_MANAGER;
import static tandem.acts.Roles.SALES_REPRESENTATIVE;
import static tandem.acts.Roles.SALES_SUPERVISOR;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Predicate;

/** How far a rung of a ladder sees, from nothing to the whole function. */
public enum Reach {
  NONE,
  OWN,
  TEAM,
  SUBTREE,
  FUNCTION;

  private static final Map<String, Map<String, Reach>> LADDERS =
      Map.of(
          "sales",
          Map.of(
              SALES_REPRESENTATIVE, OWN,
              SALES_SUPERVISOR, TEAM,
              SALES_MANAGER, SUBTREE,
              SALES_DIRECTOR, FUNCTION,
              ANALYST, FUNCTION,
              ADMIN, FUNCTION),
          "operations",
          Map.of(
              OPERATIONS_JUNIOR, OWN,
              OPERATIONS_SENIOR, TEAM,
              OPERATIONS_MANAGER, SUBTREE,
              OPERATIONS_PRODUCT_MANAGER, SUBTREE,
              OPERATIONS_DIRECTOR, FUNCTION,
              ANALYST, FUNCTION,
              ADMIN, FUNCTION));

  /** The widest reach of a caller's roles in a function. */
  public static Reach of(Caller caller, String function) {
    return of(caller, function, _ -> true);
  }

  /** The same of those roles that may change something: reading all gives no say. */
  public static Reach acting(Caller caller, String function) {
    return of(caller, function, role -> !role.equals(ANALYST));
  }

  private static Reach of(Caller caller, String function, Predicate<String> counts) {
    Map<String, Reach> ladder = LADDERS.getOrDefault(function, Map.of());
    return caller.roles().stream()
        .filter(counts)
        .map(role -> ladder.getOrDefault(role, NONE))
        .max(Comparator.naturalOrder())
        .orElse(NONE);
  }
}
