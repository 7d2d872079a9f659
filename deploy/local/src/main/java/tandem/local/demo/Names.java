package tandem.local.demo;

import java.util.List;

/** Names that belong to nobody, enough of them for a company. */
final class Names {

  private static final List<String> GIVEN =
      List.of(
          "Lin",
          "Amara",
          "Jonas",
          "Priya",
          "Mateo",
          "Hana",
          "Oluwaseun",
          "Clara",
          "Wei",
          "Sofia",
          "Emre",
          "Nadia",
          "Tomás",
          "Yuki",
          "Freya",
          "Ravi",
          "Leila",
          "Bruno",
          "Mei",
          "Anders");
  private static final List<String> FAMILY =
      List.of(
          "Chen",
          "Okafor",
          "Berg",
          "Sharma",
          "Alvarez",
          "Sato",
          "Adeyemi",
          "Weiss",
          "Zhang",
          "Rossi",
          "Yilmaz",
          "Haddad",
          "Silva",
          "Tanaka",
          "Larsen",
          "Iyer",
          "Farahani",
          "Costa",
          "Wang",
          "Nyström",
          "Kowalska",
          "Dubois",
          "O'Brien");
  private static final List<String> FIRMS =
      List.of(
          "Alder",
          "Birch",
          "Cedar",
          "Dune",
          "Ember",
          "Fjord",
          "Granite",
          "Harbour",
          "Indigo",
          "Juniper",
          "Kestrel",
          "Lumen",
          "Meridian",
          "Nimbus",
          "Onyx",
          "Pioneer",
          "Quarry",
          "Ridge",
          "Summit",
          "Tidal");
  private static final List<String> TRADES =
      List.of("Foods", "Health", "Logistics", "Media", "Motors", "Systems", "Textiles");

  private Names() {}

  static String person(int index) {
    return GIVEN.get(index % GIVEN.size()) + " " + FAMILY.get(index % FAMILY.size());
  }

  static String firm(int index) {
    return FIRMS.get(index % FIRMS.size()) + " " + TRADES.get(index % TRADES.size());
  }

  static String industry(int index) {
    return TRADES.get(index % TRADES.size());
  }
}
