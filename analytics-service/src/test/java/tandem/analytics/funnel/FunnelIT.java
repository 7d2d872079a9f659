package tandem.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.Period;
import tandem.analytics.figure.Shipped;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.freshness.Freshness;
import tandem.analytics.ingest.ToldFacts;
import tandem.analytics.metric.Funnel;
import tandem.analytics.people.Sight;

/** How far opportunities have come, worked out by hand. Days are UTC's. */
class FunnelIT {

  private static final Funnel FUNNEL = Shipped.CATALOGUE.funnels().get("opportunities");
  private static final Instant NOW = Instant.parse("2025-04-01T12:00:00Z");
  private static final List<String> STAGES = List.of("Contact", "Proposal", "Contract");
  private static final UUID ME = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);

  private final ToldFacts facts;
  private long ids;

  FunnelIT() throws SQLException {
    this.facts = new ToldFacts();
  }

  /** The trap: those that were lost vanish from the stages that they reached. */
  @Test
  void countsWhatWasLostInTheStagesThatItReached() throws SQLException {
    told(opportunity("North", 3, "won"));
    told(opportunity("North", 2, "lost"));
    told(opportunity("North", 1, "open"));
    told(opportunity("North", 1, "lost"));

    FunnelView.Line all = funnel(null, Optional.empty(), Optional.empty()).getFirst();

    assertThat(List.of(all.begun(), all.won(), all.lost())).containsExactly(4L, 1L, 2L);
    assertThat(all.stages())
        .extracting(
            FunnelView.Stage::stage,
            FunnelView.Stage::count,
            its -> its.ofBegun().doubleValue(),
            FunnelView.Stage::won,
            FunnelView.Stage::lost)
        .containsExactly(
            tuple("Contact", 4L, 1.0, 1L, 2L),
            tuple("Proposal", 2L, 0.5, 1L, 1L),
            tuple("Contract", 1L, 0.25, 1L, 0L));
  }

  @Test
  void isOfThoseOpenedInThePeriodByADimension() throws SQLException {
    told(opportunity("North", 2, "open"));
    told(opportunity("South", 1, "open"));
    told(opportunity("South", 3, "won"));
    Map<String, Object> before = opportunity("South", 3, "won");
    before.put("stages", stages("2024-12-30T12:00:00Z", "South", null, 3, "won"));
    told(before);

    assertThat(funnel("team", Optional.empty(), Optional.empty()))
        .extracting(line -> line.by().get("team"), FunnelView.Line::begun, FunnelView.Line::won)
        .containsExactly(tuple("South", 2L, 1L), tuple("North", 1L, 0L));
  }

  @Test
  void addsUpWhatItIsWorthAndTheRestApart() throws SQLException {
    told(worth("USD", 100_000L));
    told(worth("USD", 50_050L));
    told(worth("XTS", 700L));
    told(worth(null, null));

    FunnelView.Stage first =
        funnel(null, Optional.empty(), Optional.empty()).getFirst().stages().getFirst();

    assertThat(first.count()).isEqualTo(4);
    assertThat(first.sum()).isEqualTo("1500.50");
    assertThat(first.apart())
        .extracting(FunnelView.Apart::currency, FunnelView.Apart::sum)
        .containsExactly(tuple("XTS", new BigDecimal("700")));
  }

  @Test
  void isAsItWasKnownAndOfThoseWhoseWorkOneSees() throws SQLException {
    UUID id = told(opportunity("North", 1, "open"));
    Map<String, Object> later = opportunity("North", 2, "won");
    later.put("stages", stages("2025-03-01T12:00:00Z", "North", ME, 2, "won"));
    facts.tell("sales", "opportunity", id, Instant.parse("2025-03-20T12:00:00Z"), later);

    assertThat(funnel(null, Optional.of(LocalDate.parse("2025-03-10")), Optional.empty()))
        .extracting(FunnelView.Line::won, line -> line.stages().size())
        .containsExactly(tuple(0L, 1));
    assertThat(funnel(null, Optional.empty(), mine(ME)))
        .extracting(FunnelView.Line::won)
        .containsExactly(1L);
    assertThat(funnel(null, Optional.empty(), mine(new UUID(1, 1)))).isEmpty();
  }

  private static Optional<Sight> mine(UUID person) {
    return Optional.of(new Sight(Set.of(), Set.of(person), Set.of()));
  }

  private List<FunnelView.Line> funnel(String by, Optional<LocalDate> asOf, Optional<Sight> actsOf)
      throws SQLException {
    List<Dimension> dimensions =
        by == null ? List.of() : List.of(Dimension.of(FUNNEL.on().dimension(by).orElseThrow()));
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
      FunnelQuery query =
          new FunnelQuery(
              FUNNEL,
              snapshot,
              new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-04-01")),
              dimensions,
              List.of(),
              asOf,
              actsOf);
      return new FunnelBuilder(snapshot, dimensions, Shipped.rates())
          .lines(query.wholes(), query.stages());
    }
  }

  private UUID told(Map<String, Object> opportunity) {
    UUID id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + ++ids * 1_000);
    facts.tell("sales", "opportunity", id, Instant.parse("2025-03-02T12:00:00Z"), opportunity);
    return id;
  }

  private static Map<String, Object> worth(String currency, Long minor) {
    Map<String, Object> opportunity = opportunity("North", 1, "open");
    opportunity.put("currency", currency);
    opportunity.put("expectedAmount", minor);
    return opportunity;
  }

  /**
   * @param reached how many stages
   */
  private static Map<String, Object> opportunity(String team, int reached, String state) {
    return new HashMap<>(
        Map.of("stages", stages("2025-03-01T12:00:00Z", team, null, reached, state)));
  }

  private static List<Map<String, Object>> stages(
      String opened, String team, UUID person, int reached, String state) {
    return IntStream.range(0, reached)
        .mapToObj(
            i -> {
              Map<String, Object> stage =
                  new HashMap<>(Map.of("at", opened, "team", team, "reached", STAGES.get(i)));
              stage.put("person", person);
              stage.put("place", i + 1);
              stage.put("afterMillis", 0);
              stage.put("won", state.equals("won"));
              stage.put("lost", state.equals("lost"));
              return stage;
            })
        .toList();
  }
}
