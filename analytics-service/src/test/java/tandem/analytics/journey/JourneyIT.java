package tandem.analytics.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.analytics.figure.Shipped;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.freshness.Freshness;
import tandem.analytics.ingest.ToldFacts;
import tandem.analytics.people.Sight;

/** What happened with a customer, told by both services. Days are UTC's. */
class JourneyIT {

  private static final Instant NOW = Instant.parse("2025-04-01T12:00:00Z");
  private static final UUID BUYER = id(1);
  private static final UUID OTHER = id(2);
  private static final UUID SELLER = id(3);
  private static final UUID DEAL = id(4);
  private static final UUID CASE = id(5);

  private final ToldFacts facts;

  JourneyIT() throws SQLException {
    this.facts = new ToldFacts();
  }

  @BeforeEach
  void tellsOfTwoCustomers() {
    deal(DEAL, BUYER, List.of(posting("2025-03-10T09:00:00Z", 120_000)), List.of());
    deal(id(6), OTHER, List.of(posting("2025-03-11T09:00:00Z", 500)), List.of());
    facts.tell(
        "operations",
        "case",
        CASE,
        Instant.parse("2025-03-20T12:00:00Z"),
        Map.of(
            "function",
            "operations",
            "category",
            "complaint",
            "customer",
            BUYER,
            "opened",
            Map.of("at", "2025-03-15T08:00:00Z", "team", "Desk"),
            "resolved",
            Map.of("at", "2025-03-16T08:00:00Z", "team", "Desk"),
            "backlog",
            List.of(Map.of("at", "2025-03-15T08:00:00Z", "team", "Desk", "delta", 1))));
    deal(
        DEAL,
        BUYER,
        List.of(posting("2025-03-10T09:00:00Z", 120_000)),
        List.of(posting("2025-03-25T09:00:00Z", 20_000)));
  }

  @Test
  void tellsWhatBothFunctionsDidInOrder() throws SQLException {
    assertThat(journey(Optional.empty(), Optional.empty()))
        .extracting(
            JourneyQuery.Row::kind,
            JourneyQuery.Row::act,
            JourneyQuery.Row::function,
            JourneyQuery.Row::team,
            JourneyQuery.Row::amount)
        .containsExactly(
            tuple("deal", "gross", "sales", "North", 120_000L),
            tuple("case", "opened", "operations", "Desk", null),
            tuple("case", "resolved", "operations", "Desk", null),
            tuple("deal", "refunds", "sales", "North", 20_000L));
  }

  @Test
  void tellsItInParts() throws SQLException {
    List<JourneyQuery.Row> whole = journey(Optional.empty(), Optional.empty());

    for (int i = 0; i < whole.size(); i++) {
      Optional<JourneyQuery.Position> after = Optional.of(whole.get(i).position());
      assertThat(journey(Optional.empty(), Optional.empty(), after))
          .isEqualTo(whole.subList(i + 1, whole.size()));
    }
  }

  @Test
  void tellsItAsItWasKnown() throws SQLException {
    assertThat(journey(Optional.of(LocalDate.parse("2025-03-21")), Optional.empty()))
        .extracting(JourneyQuery.Row::act)
        .containsExactly("gross", "opened", "resolved");
    assertThat(journey(Optional.of(LocalDate.parse("2025-03-14")), Optional.empty()))
        .extracting(JourneyQuery.Row::act)
        .containsExactly("gross");
  }

  @Test
  void tellsOfThoseWhoseWorkOneSees() throws SQLException {
    assertThat(
            journey(Optional.empty(), Optional.of(new Sight(Set.of(), Set.of(SELLER), Set.of()))))
        .extracting(JourneyQuery.Row::kind)
        .containsExactly("deal", "deal");
    assertThat(
            journey(
                Optional.empty(), Optional.of(new Sight(Set.of("operations"), Set.of(), Set.of()))))
        .extracting(JourneyQuery.Row::kind)
        .containsExactly("case", "case");
  }

  private List<JourneyQuery.Row> journey(Optional<LocalDate> asOf, Optional<Sight> actsOf)
      throws SQLException {
    return journey(asOf, actsOf, Optional.empty());
  }

  private List<JourneyQuery.Row> journey(
      Optional<LocalDate> asOf, Optional<Sight> actsOf, Optional<JourneyQuery.Position> after)
      throws SQLException {
    try (Connection connection = facts.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path to g1, public");
      Snapshot snapshot =
          new Snapshot(
              connection,
              Shipped.CATALOGUE.shape(),
              ZoneOffset.UTC,
              new Freshness(NOW, NOW, 0L, List.of(), List.of()),
              Shipped.RATES);
      return new JourneyQuery(Shipped.CATALOGUE, snapshot, asOf, actsOf)
          .read(BUYER, Optional.empty(), Optional.empty(), after, 100);
    }
  }

  private void deal(
      UUID id, UUID customer, List<Map<String, Object>> gross, List<Map<String, Object>> refunds) {
    Map<String, Object> deal = new HashMap<>();
    deal.put("customer", customer);
    deal.put("currency", "USD");
    deal.put("gross", gross);
    deal.put("refunds", refunds);
    facts.tell(
        "sales",
        "deal",
        id,
        Instant.parse(refunds.isEmpty() ? "2025-03-12T12:00:00Z" : "2025-03-26T12:00:00Z"),
        deal);
  }

  private static Map<String, Object> posting(String at, long amount) {
    return Map.of(
        "at", at, "person", SELLER, "team", "North", "amount", amount, "share", 1_000_000);
  }

  private static UUID id(long number) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number * 1_000);
  }
}
