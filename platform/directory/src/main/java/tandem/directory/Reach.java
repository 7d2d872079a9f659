package tandem.directory;

import static tandem.web.Roles.ADMIN;
import static tandem.web.Roles.ANALYST;
import static tandem.web.Roles.OPERATIONS_DIRECTOR;
import static tandem.web.Roles.OPERATIONS_JUNIOR;
import static tandem.web.Roles.OPERATIONS_MANAGER;
import static tandem.web.Roles.OPERATIONS_PRODUCT_MANAGER;
import static tandem.web.Roles.OPERATIONS_SENIOR;
import static tandem.web.Roles.SALES_DIRECTOR;
import static tandem.web.Roles.SALES_MANAGER;
import static tandem.web.Roles.SALES_REPRESENTATIVE;
import static tandem.web.Roles.SALES_SUPERVISOR;

import java.util.Comparator;
import java.util.Map;
import tandem.web.Caller;

/** How far a rung of a ladder sees, from nothing to the whole function. */
enum Reach {
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
  static Reach of(Caller caller, String function) {
    Map<String, Reach> ladder = LADDERS.getOrDefault(function, Map.of());
    return caller.roles().stream()
        .map(role -> ladder.getOrDefault(role, NONE))
        .max(Comparator.naturalOrder())
        .orElse(NONE);
  }
}
