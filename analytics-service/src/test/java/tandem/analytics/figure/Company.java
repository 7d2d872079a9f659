package tandem.analytics.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.analytics.freshness.Freshness;
import tandem.analytics.freshness.Freshness.SetAside;
import tandem.analytics.ingest.ToldFacts;
import tandem.analytics.ingest.Warehouse;
import tandem.analytics.money.ExchangeRates;
import tandem.events.EventJson;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.events.operations.CaseFacts;
import tandem.events.operations.CaseFacts.Clock;
import tandem.events.operations.CaseFacts.Resolution;
import tandem.events.operations.Flow;
import tandem.events.operations.ProcessRunFacts;
import tandem.events.sales.DealFacts;
import tandem.events.sales.DealFacts.Posting;
import tandem.events.sales.OpportunityFacts;
import tandem.events.surveys.SurveyFacts;
import tandem.events.targets.TargetFacts;

/** A company whose facts a test tells, and whose figures it asks for. Days are Shanghai's. */
final class Company {

  private static final Privacy ALL = Privacy.NONE;

  /** When runs start of which nobody says it. */
  private static final String SOON = "2025-02-20T09:00";

  private final ToldFacts facts;

  /** All of its figures are asked of one, which keeps what it can. */
  private final AnswerSeries answers = new AnswerSeries(Shipped.CATALOGUE, Shipped.TARGETS);

  private String shape = Shipped.CATALOGUE.shape();
  private long ids;

  /** With the rates of {@link Shipped#EUROS}, each known from its day. */
  Company() throws SQLException {
    this.facts = new ToldFacts();
    Shipped.EUROS.forEach(rate -> rate(id(), rate.day() + "T00:00", rate, true));
  }

  /** What is known of an exchange rate from now on. */
  void rate(UUID id, String knownAt, ExchangeRates.Rate rate, boolean holds) {
    facts.tellRate(id, at(knownAt), rate, holds);
  }

  /** An instant of that local time, {@code 2025-03-10T12:00}. */
  static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(Warehouse.ZONE).toInstant();
  }

  static Holder team(String team) {
    return new Holder(null, team, null, null, null);
  }

  static Moment moment(String local, String team) {
    return Moment.of(at(local), team(team));
  }

  UUID id() {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + ++ids * 1_000);
  }

  /** A case of operations with clocks, resolutions and flows; what is null is left out. */
  UUID serviceCase(String knownAt, CaseFacts some) {
    UUID id = id();
    serviceCase(id, knownAt, some);
    return id;
  }

  void serviceCase(UUID id, String knownAt, CaseFacts some) {
    facts.tell("operations", "case", id, at(knownAt), some);
  }

  static CaseFacts withClocks(Clock... clocks) {
    return facts(null, null, List.of(), List.of(clocks), List.of());
  }

  static CaseFacts withClocks(UUID customer, Clock... clocks) {
    return facts(customer, null, List.of(), List.of(clocks), List.of());
  }

  static CaseFacts withResolutions(Resolution... resolutions) {
    return facts(null, null, List.of(), List.of(), List.of(resolutions));
  }

  static CaseFacts withBacklog(Moment opened, Flow... flows) {
    return facts(null, opened, List.of(flows), List.of(), List.of());
  }

  static CaseFacts opened(UUID customer, Moment opened) {
    return facts(customer, opened, List.of(), List.of(), List.of());
  }

  /**
   * A case that a human has answered.
   *
   * @param resolutionMillis null while it is not resolved
   */
  static CaseFacts responded(Moment responded, long responseMillis, Long resolutionMillis) {
    return new CaseFacts(
        "operations",
        "complaint",
        null,
        null,
        null,
        null,
        null,
        1,
        responseMillis,
        resolutionMillis,
        responded,
        responded,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static CaseFacts facts(
      UUID customer,
      Moment opened,
      List<Flow> backlog,
      List<Clock> clocks,
      List<Resolution> resolutions) {
    return new CaseFacts(
        "operations",
        "complaint",
        null,
        null,
        customer,
        null,
        null,
        0,
        null,
        null,
        opened,
        null,
        null,
        null,
        backlog,
        clocks,
        resolutions);
  }

  static CaseFacts ofCategory(String function, String category, UUID customer, Moment opened) {
    return new CaseFacts(
        function, category, null, null, customer, null, null, 0, null, null, opened, null, null,
        null, List.of(), List.of(), List.of());
  }

  /** A case of a function that was closed. */
  void closedCase(String function, Moment closed) {
    facts.tell(
        "operations",
        "case",
        id(),
        closed.at(),
        new CaseFacts(
            function,
            "complaint",
            null,
            null,
            null,
            null,
            null,
            1,
            null,
            null,
            closed,
            null,
            null,
            closed,
            List.of(),
            List.of(),
            List.of()));
  }

  /** A run that was completed. */
  void completedRun(Moment completed) {
    facts.tell(
        "operations",
        "process-run",
        id(),
        completed.at(),
        new ProcessRunFacts(
            null, null, null, 1, 1, completed, completed, completed, null, List.of()));
  }

  /**
   * A lead as it is known at some time.
   *
   * @param convertedAfter null where it is not converted
   */
  void lead(UUID id, String source, String knownAt, Moment captured, Duration convertedAfter) {
    Map<String, Object> lead = new HashMap<>();
    lead.put("source", source);
    lead.put("captured", captured);
    if (convertedAfter != null) {
      lead.put("converted", Moment.of(captured.at().plus(convertedAfter), Holder.NOBODY));
      lead.put("convertedAfterMillis", convertedAfter.toMillis());
    }
    facts.tell("sales", "lead", id, at(knownAt), lead);
  }

  /** A lead that was answered. */
  void respondedLead(String source, Moment responded, Duration after) {
    facts.tell(
        "sales",
        "lead",
        id(),
        responded.at(),
        Map.of(
            "source",
            source,
            "captured",
            Moment.of(responded.at().minus(after), Holder.NOBODY),
            "responded",
            responded,
            "respondedAfterMillis",
            after.toMillis()));
  }

  /** A cost in dollars; withdrawn where it was spent on no day. */
  UUID cost(String function, String category, long minor, String knownAt, Moment spent) {
    UUID id = id();
    cost(id, function, category, "USD", minor, knownAt, spent);
    return id;
  }

  void cost(
      UUID id,
      String function,
      String category,
      String currency,
      long minor,
      String knownAt,
      Moment spent) {
    Map<String, Object> cost = new HashMap<>();
    cost.put("function", function);
    cost.put("category", category);
    cost.put("currency", currency);
    cost.put("amount", minor);
    cost.put("spent", spent);
    facts.tell("operations", "cost", id, at(knownAt), cost);
  }

  /**
   * A budget in dollars.
   *
   * @param minor of each day; null where it is withdrawn
   */
  UUID budget(String function, String team, String knownAt, String from, String to, Long minor) {
    UUID id = id();
    budget(id, function, team, knownAt, from, to, minor);
    return id;
  }

  void budget(
      UUID id, String function, String team, String knownAt, String from, String to, Long minor) {
    List<Map<String, Object>> days =
        LocalDate.parse(from)
            .datesUntil(LocalDate.parse(to))
            .filter(_ -> minor != null)
            .map(
                day ->
                    Map.<String, Object>of(
                        "at", at(day + "T00:00"), "team", team, "planned", minor))
            .toList();
    facts.tell(
        "operations",
        "budget",
        id,
        at(knownAt),
        Map.of("function", function, "currency", "USD", "days", days));
  }

  /**
   * A project.
   *
   * @param delivered null while it is not
   * @param score null where nobody has judged it
   */
  void project(UUID id, String knownAt, Moment due, Moment delivered, Integer score) {
    Map<String, Object> project = new HashMap<>();
    project.put("delivered", delivered);
    project.put("qualityScore", score);
    project.put("due", due == null ? List.of() : List.of(due(due, delivered)));
    facts.tell("operations", "project", id, at(knownAt), project);
  }

  private static Map<String, Object> due(Moment due, Moment delivered) {
    boolean met = delivered != null && !delivered.at().isAfter(due.at());
    return Map.of("at", due.at(), "team", due.team(), "met", met ? 1 : 0);
  }

  /**
   * An activity of sales, known when it was done.
   *
   * @param minutes null where nobody knows
   */
  UUID activity(String kind, Integer minutes, Holder by, String done) {
    UUID id = id();
    activity(id, kind, minutes, done, Moment.of(at(done), by));
    return id;
  }

  /** A call of sales with a customer. */
  void contact(UUID customer, String outcome, Holder by, String done) {
    Map<String, Object> activity = new HashMap<>();
    activity.put("function", "sales");
    activity.put("kind", "call");
    activity.put("outcome", outcome);
    activity.put("customer", customer);
    activity.put("done", Moment.of(at(done), by));
    facts.tell("sales", "activity", id(), at(done), activity);
  }

  /**
   * What operations did about a case.
   *
   * @param minutes null where nobody knows
   */
  void serviceTime(UUID serviceCase, Integer minutes, String done) {
    Map<String, Object> activity = new HashMap<>();
    activity.put("function", "operations");
    activity.put("kind", "call");
    activity.put("minutes", minutes);
    activity.put("case", serviceCase);
    activity.put("done", moment(done, "Dock"));
    facts.tell("operations", "activity", id(), at(done), activity);
  }

  /**
   * @param done null of one that was withdrawn
   */
  void activity(UUID id, String kind, Integer minutes, String knownAt, Moment done) {
    Map<String, Object> activity = new HashMap<>();
    activity.put("function", "sales");
    activity.put("kind", kind);
    activity.put("minutes", minutes);
    activity.put("done", done);
    facts.tell("sales", "activity", id, at(knownAt), activity);
  }

  /**
   * A forecast in a currency.
   *
   * @param minor of each day; null where it judges none
   */
  void forecast(
      UUID id, Holder of, String currency, String knownAt, String from, String to, Long minor) {
    List<Map<String, Object>> days =
        LocalDate.parse(from)
            .datesUntil(LocalDate.parse(to))
            .filter(_ -> minor != null)
            .map(
                day ->
                    Map.<String, Object>of(
                        "at",
                        at(day + "T00:00"),
                        "person",
                        of.person(),
                        "team",
                        of.team(),
                        "committed",
                        minor))
            .toList();
    facts.tell("sales", "forecast", id, at(knownAt), Map.of("currency", currency, "days", days));
  }

  /** A deal of one seller, in dollars. */
  void dealBy(Holder seller, String closed, long minor) {
    Posting gross = Posting.of(at(closed), seller, null, minor, null, 1_000_000);
    deal(id(), closed, sold("USD", null, gross));
  }

  void survey(String instrument, String answered, Integer score) {
    survey("sales", instrument, answered, score);
  }

  void survey(String function, String instrument, String answered, Integer score) {
    Moment invited = moment("2025-03-01T09:00", "North");
    facts.tell(
        "sales",
        "survey",
        id(),
        at("2025-03-01T09:00"),
        new SurveyFacts(
            function,
            instrument,
            null,
            null,
            null,
            invited,
            answered == null ? null : moment(answered, "North"),
            score));
  }

  /**
   * What is known of an opportunity from now on, with whoever opened it.
   *
   * @param minor what it is expected to bring; null where nobody knows
   * @param expected the day on which it is expected to close; null where nobody knows
   * @param ended at which it was won, or lost; null while it is open
   * @param secondAfter how long after the opening it reached the second stage; null where it has
   *     not
   */
  void opportunity(
      UUID id,
      String knownAt,
      String currency,
      Long minor,
      String expected,
      Moment opened,
      String ended,
      boolean isWon,
      Duration secondAfter) {
    Moment end = ended == null ? null : Moment.of(at(ended), team(opened.team()));
    Moment won = isWon ? end : null;
    Moment lost = isWon ? null : end;
    Stream<OpportunityFacts.Stage> first = Stream.of(stage(opened, 1, Duration.ZERO, end, isWon));
    facts.tell(
        "sales",
        "opportunity",
        id,
        at(knownAt),
        new OpportunityFacts(
            null,
            null,
            null,
            null,
            currency,
            minor,
            expected == null ? null : LocalDate.parse(expected),
            opened,
            won,
            lost,
            null,
            null,
            null,
            secondAfter == null
                ? first.toList()
                : Stream.concat(first, Stream.of(stage(opened, 2, secondAfter, end, isWon)))
                    .toList()));
  }

  private static OpportunityFacts.Stage stage(
      Moment opened, int place, Duration after, Moment end, boolean isWon) {
    return OpportunityFacts.Stage.of(
        opened,
        "Stage " + place,
        place,
        after.toMillis(),
        end != null && isWon,
        end != null && !isWon);
  }

  /** An opportunity that was won, maybe nobody knows for how much. */
  void won(String at, boolean isAmountUnknown) {
    Moment won = moment(at, "North");
    facts.tell(
        "sales",
        "opportunity",
        id(),
        at(at),
        new OpportunityFacts(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            won,
            won,
            null,
            null,
            null,
            isAmountUnknown ? true : null,
            List.of()));
  }

  /**
   * An opportunity that was lost.
   *
   * @param cents what it was expected to bring; null where nobody said
   */
  void lost(String at, String reason, String competitor, Long cents) {
    Moment lost = moment(at, "North");
    facts.tell(
        "sales",
        "opportunity",
        id(),
        at(at),
        new OpportunityFacts(
            null,
            null,
            null,
            null,
            cents == null ? null : "USD",
            cents,
            null,
            lost,
            null,
            lost,
            reason,
            competitor,
            null,
            List.of()));
  }

  /** A deal of one posting for each share, in dollars. */
  UUID deal(UUID customer, String closed, String team, long minor, int... shares) {
    return dealIn("USD", customer, closed, team, minor, shares);
  }

  UUID dealIn(
      String currency, UUID customer, String closed, String team, long minor, int... shares) {
    UUID id = id();
    Posting[] gross =
        Arrays.stream(shares)
            .mapToObj(share -> Posting.of(at(closed), team(team), null, minor, null, share))
            .toArray(Posting[]::new);
    deal(id, closed, sold(currency, customer, gross));
    return id;
  }

  /** What is known of a deal from now on. */
  void deal(UUID id, String knownAt, DealFacts some) {
    facts.tell("sales", "deal", id, at(knownAt), some);
  }

  static DealFacts sold(String currency, UUID customer, Posting... gross) {
    return new DealFacts(customer, null, currency, null, List.of(gross), List.of(), List.of());
  }

  /** What is known of a customer from now on. */
  void customer(UUID id, String knownAt, String segment) {
    facts.tell("sales", "customer", id, at(knownAt), Map.of("segment", segment));
  }

  /** What is known of a product, which is sold in dollars, from now on. */
  void product(UUID id, String knownAt, String family) {
    facts.tell("sales", "product", id, at(knownAt), Map.of("family", family, "currency", "USD"));
  }

  /** A deal of one product, in dollars. */
  void dealOf(UUID product, String closed, long minor) {
    Posting gross = Posting.of(at(closed), team("North"), product, minor, null, 1_000_000);
    deal(id(), closed, sold("USD", null, gross));
  }

  void withdraw(UUID deal, String knownAt) {
    deal(deal, knownAt, sold("USD", null));
  }

  void run(UUID deal, String started, String team) {
    facts.tell(
        "operations",
        "process-run",
        id(),
        at(started),
        new ProcessRunFacts(
            null, null, deal, 1, 1, null, moment(started, team), null, null, List.of()));
  }

  /**
   * A run for a deal.
   *
   * @param completed null while it is not
   */
  void run(UUID deal, String knownAt, String completed, String team) {
    Moment done = completed == null ? null : moment(completed, team);
    facts.tell(
        "operations",
        "process-run",
        id(),
        at(knownAt),
        new ProcessRunFacts(
            null, null, deal, 1, 1, null, moment(SOON, team), done, null, List.of()));
  }

  /**
   * A run that was completed.
   *
   * @param valueAdding hours; null where nobody knows
   */
  void run(UUID id, String knownAt, Moment requested, Moment completed, Integer valueAdding) {
    ObjectNode run =
        EventJson.mapper()
            .valueToTree(
                new ProcessRunFacts(
                    null, null, null, 3, 3, requested, requested, completed, null, List.of()));
    if (valueAdding != null) {
      run.put("valueAddingMillis", Duration.ofHours(valueAdding).toMillis());
    }
    facts.tell("operations", "process-run", id, at(knownAt), run);
  }

  /** A target of a team's revenue in dollars, from zero. */
  void target(String team, String knownAt, String from, String to, String amount) {
    target(team, knownAt, null, from, to, amount);
  }

  /**
   * @param knownSince the day since which it was known, as was said afterwards; null for none
   */
  void target(
      String team, String knownAt, String knownSince, String from, String to, String amount) {
    target("USD", team, knownAt, knownSince, from, to, amount);
  }

  /** A target of a team's revenue from zero, in another currency. */
  void targetIn(
      String currency, String team, String knownAt, String from, String to, String amount) {
    target(currency, team, knownAt, null, from, to, amount);
  }

  private void target(
      String currency,
      String team,
      String knownAt,
      String knownSince,
      String from,
      String to,
      String amount) {
    facts.tell(
        "sales",
        "target",
        id(),
        at(knownAt),
        new TargetFacts(
            "revenue",
            "sales",
            "team",
            team,
            LocalDate.parse(from),
            LocalDate.parse(to),
            currency,
            BigDecimal.ZERO,
            new BigDecimal(amount),
            null,
            false,
            knownSince == null ? null : LocalDate.parse(knownSince)));
  }

  /** As if rows had been made by an earlier release's catalogue, without exchange rates. */
  void forgetRates() throws SQLException {
    try (Connection connection = facts.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table g1.fact_exchange_rate");
      statement.execute("delete from g1.month_version where set = 'exchange-rate'");
    }
  }

  /** As if rows had been made by an earlier release's catalogue, without these rollups. */
  void forgetRollups() throws SQLException {
    shape = "another";
    try (Connection connection = facts.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate g1.tally, g1.bin");
    }
  }

  /** What is asked at an instant: of March 2025, in one figure, as known then. */
  Asking at(Instant now) {
    return new Asking(now, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 1), Optional.empty());
  }

  /** Long after all that a test tells. */
  Asking later() {
    return at(at("2026-01-01T00:00"));
  }

  /** A question about figures, asked at an instant. */
  final class Asking {

    private final Instant now;
    private final Period period;
    private final Optional<LocalDate> asOf;
    private final List<SetAside> setAside;
    private final List<String> functions;

    Asking(Instant now, LocalDate from, LocalDate to, Optional<LocalDate> asOf) {
      this(now, new Period(from, to), asOf, List.of(), List.of());
    }

    private Asking(
        Instant now,
        Period period,
        Optional<LocalDate> asOf,
        List<SetAside> setAside,
        List<String> functions) {
      this.now = now;
      this.period = period;
      this.asOf = asOf;
      this.setAside = setAside;
      this.functions = functions;
    }

    Asking asOf(String day) {
      return new Asking(now, period, Optional.of(LocalDate.parse(day)), setAside, functions);
    }

    Asking from(String from, String to) {
      Period some = new Period(LocalDate.parse(from), LocalDate.parse(to));
      return new Asking(now, some, asOf, setAside, functions);
    }

    /** As if so many events of a kind had been set aside. */
    Asking lacking(String kind, long events) {
      return new Asking(now, period, asOf, List.of(new SetAside(kind, events)), functions);
    }

    /** Of one function alone. */
    Asking of(String function) {
      return new Asking(now, period, asOf, setAside, List.of(function));
    }

    /** The one figure of the whole period. */
    Point point(String metric) throws SQLException {
      return series(metric).series().getFirst().points().getFirst();
    }

    /** The figure of one value of a dimension. */
    Point point(String metric, String by, String value) throws SQLException {
      return series(metric, by).series().stream()
          .filter(line -> value.equals(line.by().get(by)))
          .findFirst()
          .orElseThrow()
          .points()
          .getFirst();
    }

    /** What was counted in the figure. */
    List<Evidence> events(String metric) throws SQLException {
      return evidence(metric).items();
    }

    EvidencePage evidence(String metric) throws SQLException {
      try (Connection connection = facts.database().getConnection()) {
        return new ReadEvidence(Shipped.CATALOGUE)
            .read(question(metric), snapshot(connection), ALL, Optional.empty(), 100);
      }
    }

    private Question question(String metric, String... by) {
      return new Question(
          Shipped.metric(metric),
          period,
          Grain.YEAR,
          Stream.of(by).map(name -> Shipped.dimension(metric, name)).toList(),
          functions.stream()
              .map(it -> new Filter(Shipped.dimension(metric, "function"), List.of(it), false))
              .toList(),
          asOf);
    }

    private Snapshot snapshot(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set search_path to g1, public");
      }
      return new Snapshot(
          connection,
          shape,
          Warehouse.ZONE,
          new Freshness(now, now, 0L, List.of(), setAside),
          Shipped.RATES);
    }

    Series series(String metric, String... by) throws SQLException {
      try (Connection connection = facts.database().getConnection()) {
        return answers.answer(
            question(metric, by), snapshot(connection), ALL, (code, arguments) -> code);
      }
    }
  }
}
