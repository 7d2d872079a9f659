package tandem.analytics.openwork;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.Filter;
import tandem.analytics.figure.Shipped;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.freshness.Freshness;
import tandem.analytics.ingest.ToldFacts;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.OpenWork;
import tandem.analytics.people.Sight;

/** What is open, worked out by hand. Days are UTC's. */
class OpenWorkIT {

  private static final Catalogue CATALOGUE = Shipped.CATALOGUE;
  private static final Instant NOW = Instant.parse("2025-04-01T12:00:00Z");
  private static final UUID ME = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);

  private final ToldFacts facts;
  private long ids;

  OpenWorkIT() throws SQLException {
    this.facts = new ToldFacts();
  }

  @Test
  void countsWhatHasBegunAndNotEnded() throws SQLException {
    opportunity(Map.of("stage", "Proposal", "opened", moment("2025-03-22T12:00:00Z", null)));
    opportunity(Map.of("stage", "Proposal", "opened", moment("2025-02-10T12:00:00Z", null)));
    opportunity(Map.of("stage", "Contact", "opened", moment("2024-12-01T12:00:00Z", null)));
    opportunity(
        Map.of(
            "opened",
            moment("2025-03-01T12:00:00Z", null),
            "won",
            moment("2025-03-20T12:00:00Z", null)));

    OpenWorkView view = open("opportunities", "stage");

    assertThat(view.lines())
        .extracting(
            line -> line.by().get("stage"),
            OpenWorkView.Line::count,
            line -> line.p50Days().intValue(),
            line -> line.p90Days().intValue(),
            OpenWorkView.Line::ages)
        .containsExactly(
            tuple("Proposal", 2L, 10, 10, List.of(1L, 1L, 0L, 0L)),
            tuple("Contact", 1L, 121, 121, List.of(0L, 0L, 0L, 1L)));
  }

  @Test
  void addsUpAmountsByTheRateOfTheDayAndTheOthersApart() throws SQLException {
    amount("USD", 100_000L);
    amount("USD", 50_050L);
    amount("XTS", 700L);
    amount(null, null);

    OpenWorkView.Line line = open("opportunities", null).lines().getFirst();

    assertThat(line.count()).isEqualTo(4);
    assertThat(line.sum()).isEqualTo("1500.50");
    assertThat(line.apart())
        .extracting(OpenWorkView.Apart::currency, OpenWorkView.Apart::sum)
        .containsExactly(tuple("XTS", new BigDecimal("700")));
  }

  @Test
  void isWithWhomItWasHandedTo() throws SQLException {
    serviceCase(
        Map.of(
            "backlog",
            List.of(
                flow("2025-03-30T12:00:00Z", "North", 1),
                flow("2025-03-31T12:00:00Z", "North", -1),
                flow("2025-03-31T12:00:00Z", "South", 1))));

    assertThat(open("cases", "team").lines())
        .extracting(line -> line.by().get("team"), OpenWorkView.Line::count)
        .containsExactly(tuple("South", 1L));
    assertThat(open("cases", "severity").lines())
        .extracting(line -> line.by().get("severity"), OpenWorkView.Line::count)
        .containsExactly(tuple("high", 1L));
  }

  /** The trap: a case that was called back has come to no end, and is open no more. */
  @Test
  void isNotOpenOnceItWasCalledBack() throws SQLException {
    serviceCase(
        Map.of(
            "backlog",
            List.of(
                flow("2025-03-30T12:00:00Z", "North", 1),
                flow("2025-03-31T12:00:00Z", "North", -1))));

    assertThat(open("cases", "team").lines()).isEmpty();
  }

  @Test
  void countsPromisesThatAreNotKeptYetAndFallDue() throws SQLException {
    List<Map<String, Object>> in = List.of(flow("2025-03-30T12:00:00Z", "North", 1));
    serviceCase(Map.of("backlog", in, "clocks", List.of(clock("2025-04-02T11:00:00Z", 0))));
    serviceCase(Map.of("backlog", in, "clocks", List.of(clock("2025-04-02T11:00:00Z", 1))));
    serviceCase(Map.of("backlog", in, "clocks", List.of(clock("2025-04-04T11:00:00Z", 0))));
    serviceCase(Map.of("backlog", in, "clocks", List.of(clock("2025-04-05T11:00:00Z", 0))));
    serviceCase(Map.of("backlog", in, "clocks", List.of(clock("2025-03-31T11:00:00Z", 0))));

    OpenWorkView view = open("cases", "team");

    assertThat(view.dueHours()).containsExactly(24, 72);
    assertThat(view.lines())
        .extracting(OpenWorkView.Line::count, OpenWorkView.Line::due)
        .containsExactly(tuple(5L, List.of(1L, 2L)));
  }

  @Test
  void answersAsItWasKnown() throws SQLException {
    UUID id = opportunity(Map.of("opened", moment("2025-03-01T12:00:00Z", null)));
    facts.tell(
        "sales",
        "opportunity",
        id,
        Instant.parse("2025-03-20T12:00:00Z"),
        Map.of(
            "opened",
            moment("2025-03-01T12:00:00Z", null),
            "lost",
            moment("2025-03-20T12:00:00Z", null)));

    assertThat(open("opportunities", null).lines()).isEmpty();
    OpenWorkView then =
        open("opportunities", null, List.of(), Optional.of("2025-03-10"), Optional.empty());
    assertThat(then.lines()).extracting(OpenWorkView.Line::count).containsExactly(1L);
    assertThat(then.lines().getFirst().p50Days().intValue()).isLessThan(10);
  }

  @Test
  void showsTheWorkOfThoseWhomOneSees() throws SQLException {
    opportunity(Map.of("opened", moment("2025-03-01T12:00:00Z", ME)));
    opportunity(Map.of("opened", moment("2025-03-01T12:00:00Z", null)));

    OpenWorkView mine =
        open(
            "opportunities",
            null,
            List.of(),
            Optional.empty(),
            Optional.of(new Sight(Set.of(), Set.of(ME), Set.of())));

    assertThat(mine.restricted()).isTrue();
    assertThat(mine.lines()).extracting(OpenWorkView.Line::count).containsExactly(1L);
  }

  @Test
  void takesFilters() throws SQLException {
    opportunity(Map.of("stage", "Contact", "opened", moment("2025-03-01T12:00:00Z", null)));
    opportunity(Map.of("stage", "Proposal", "opened", moment("2025-03-01T12:00:00Z", null)));
    Filter contact =
        new Filter(new Dimension("stage", false, Optional.empty()), List.of("Contact"), false);

    assertThat(
            open("opportunities", null, List.of(contact), Optional.empty(), Optional.empty())
                .lines())
        .extracting(OpenWorkView.Line::count)
        .containsExactly(1L);
  }

  private OpenWorkView open(String name, String by) throws SQLException {
    return open(name, by, List.of(), Optional.empty(), Optional.empty());
  }

  private OpenWorkView open(
      String name, String by, List<Filter> filters, Optional<String> asOf, Optional<Sight> actsOf)
      throws SQLException {
    OpenWork work = CATALOGUE.open().get(name);
    List<Dimension> dimensions =
        by == null ? List.of() : List.of(Dimension.of(work.on().dimension(by).orElseThrow()));
    Optional<LocalDate> day = asOf.map(LocalDate::parse);
    try (Connection connection = facts.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path to g1, public");
      Snapshot snapshot =
          new Snapshot(
              connection,
              CATALOGUE.shape(),
              ZoneOffset.UTC,
              new Freshness(NOW, NOW, 0L, List.of(), List.of()),
              Shipped.RATES);
      OpenWorkQuery query = new OpenWorkQuery(work, snapshot, dimensions, filters, day, actsOf);
      return new OpenWorkBuilder(work, snapshot, dimensions, day, Locale.ENGLISH)
          .view(
              query.read(),
              work.promises().isPresent()
                  ? query.due(work.promises().get(), OpenWorkAnswers.SOON)
                  : List.of(),
              work.promises().isPresent(),
              actsOf.isPresent());
    }
  }

  private void amount(String currency, Long minor) {
    Map<String, Object> some = new HashMap<>();
    some.put("opened", moment("2025-03-01T12:00:00Z", null));
    some.put("currency", currency);
    some.put("expectedAmount", minor);
    opportunity(some);
  }

  private UUID opportunity(Map<String, Object> some) {
    UUID id = id();
    facts.tell("sales", "opportunity", id, Instant.parse("2025-03-02T12:00:00Z"), some);
    return id;
  }

  private void serviceCase(Map<String, Object> some) {
    Map<String, Object> all = new HashMap<>(some);
    all.put("function", "operations");
    all.put("category", "complaint");
    all.put("severity", "high");
    all.put("opened", moment("2025-03-30T12:00:00Z", null));
    facts.tell("operations", "case", id(), Instant.parse("2025-03-31T12:00:00Z"), all);
  }

  private UUID id() {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + ++ids * 1_000);
  }

  private static Map<String, Object> moment(String at, UUID person) {
    Map<String, Object> moment = new HashMap<>(Map.of("at", at));
    moment.put("person", person);
    return moment;
  }

  private static Map<String, Object> flow(String at, String team, int delta) {
    return Map.of("at", at, "team", team, "delta", delta);
  }

  private static Map<String, Object> clock(String at, int met) {
    return Map.of("at", at, "team", "North", "clock", "resolution", "met", met);
  }
}
