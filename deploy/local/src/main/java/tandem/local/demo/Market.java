package tandem.local.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whom the company sells to, and what. */
record Market(List<Row.Customer> customers, List<Row.Product> products) {

  private static final List<String> SEGMENTS = List.of("small", "medium", "large");
  static final List<String> REGIONS = List.of("EMEA", "Americas", "APAC");
  private static final int SUBSIDIARIES = 8;

  /** The best sellers first. */
  private static final List<Row.Product> PRODUCTS =
      List.of(
          product("WS-200", "Workstation 200", "Workstation", 1_900),
          product("WS-400", "Workstation 400", "Workstation", 3_400),
          product("SRV-10", "Server 10", "Server", 6_800),
          product("CARE-1", "Care, one year", "Care", 450),
          product("CARE-3", "Care, three years", "Care", 1_150),
          product("SRV-40", "Server 40", "Server", 17_500),
          product("WS-900", "Workstation 900", "Workstation", 8_200),
          product("RACK-1", "Rack", "Server", 52_000));

  static Market of(Size size, List<String> sellers) {
    Dice dice = new Dice("market");
    List<Row.Customer> customers = new ArrayList<>();
    for (int i = 0; i < size.customers(); i++) {
      String parent = i > 0 && i % SUBSIDIARIES == 0 ? customers.get(i / 2).externalId() : null;
      customers.add(
          new Row.Customer(
              "C-%04d".formatted(i + 1),
              Names.firm(i),
              dice.one(SEGMENTS),
              REGIONS.get(i % REGIONS.size()),
              Names.industry(i),
              sellers.get(i % sellers.size()),
              parent));
    }
    return new Market(customers, PRODUCTS);
  }

  private static Row.Product product(String id, String name, String family, int listPrice) {
    return new Row.Product(id, name, family, BigDecimal.valueOf(listPrice), "USD");
  }
}
