package tandem.local.demo;

import java.util.List;

/**
 * What a function calls its people.
 *
 * @param firstName where in the list of names its people begin
 * @param manager the level of the first managers, in turn
 */
record Ladder(
    String prefix,
    int firstName,
    String department,
    String director,
    List<String> manager,
    String leader,
    String worker,
    List<String> teams) {

  static final Ladder SALES =
      new Ladder(
          "S-",
          0,
          "Sales",
          "director",
          List.of("manager"),
          "supervisor",
          "representative",
          List.of("North", "South", "East", "West", "Key Accounts", "Online"));

  static final Ladder OPERATIONS =
      new Ladder(
          "O-",
          97,
          "Operations",
          "director",
          List.of("manager", "product-manager"),
          "senior",
          "junior",
          List.of("Delivery", "Service Desk", "Order Desk", "Field Service", "Logistics"));
}
