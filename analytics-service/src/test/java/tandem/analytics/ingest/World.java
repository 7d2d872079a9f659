package tandem.analytics.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tandem.analytics.money.ExchangeRates;
import tandem.events.EventData;
import tandem.events.EventJson;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.events.Topics;
import tandem.events.Version;
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

/**
 * Histories of aggregates that look alike only in their contract: any facts may follow any others,
 * many days coincide, some epochs rise. The same seed gives the same world.
 */
final class World {

  private static final Instant START = Instant.parse("2025-01-30T22:00:00Z");

  private final Random random;

  /** Draws what came later, so that all else stays as it is. */
  private final Random others;

  private final List<UUID> people = ids(3);

  /** Of this world alone: some are aggregates of it. */
  private final List<UUID> things;

  private final List<UUID> deals = new ArrayList<>();

  World(long seed) {
    this.random = new Random(seed);
    this.others = new Random(seed + 1);
    Random ofThings = new Random(~seed);
    this.things =
        Stream.generate(() -> new UUID(ofThings.nextLong(), ofThings.nextLong())).limit(3).toList();
  }

  private static List<UUID> ids(int count) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(new UUID(0x7000L, 0x8000_0000_0000_0000L + i));
    }
    return ids;
  }

  /** The whole history of a number of aggregates, in order. */
  List<Delivery> history(int aggregates) {
    List<Delivery> history = new ArrayList<>();
    for (int i = 0; i < aggregates; i++) {
      history.addAll(aggregate());
    }
    // Of the last thing nothing is ever known.
    history.addAll(versions("sales", "customer", things.get(0), this::customer));
    history.addAll(versions("sales", "product", things.get(1), this::product));
    for (int i = 0; i < aggregates; i += 6) {
      history.addAll(versions("sales", "lead", this::lead));
      history.addAll(versions("operations", "cost", this::cost));
      history.addAll(versions("operations", "budget", this::budget));
      history.addAll(versions("operations", "project", this::project));
    }
    for (int i = 0; i < aggregates; i += 2) {
      history.addAll(versions("sales", "activity", this::activity));
    }
    for (int i = 0; i < aggregates; i += 6) {
      history.addAll(versions("sales", "exchange-rate", this::rate));
    }
    for (int i = 0; i < aggregates; i += 6) {
      history.addAll(versions("sales", "forecast", this::forecast));
    }
    for (int i = 0; i < aggregates; i += 6) {
      history.addAll(versions("sales", "improvement", this::improvement));
    }
    return history;
  }

  /** The histories of deals alone, of few customers: what one counts hangs on the others. */
  List<Delivery> deals(int count) {
    return Stream.generate(() -> versions("sales", "deal", this::deal))
        .limit(count)
        .flatMap(List::stream)
        .toList();
  }

  private List<Delivery> aggregate() {
    return switch (random.nextInt(7)) {
      case 0 -> versions("sales", "opportunity", this::opportunity);
      case 1 -> versions("sales", "deal", this::deal);
      case 2 -> versions("operations", "process-run", this::run);
      case 3 -> versions("sales", "survey", this::survey);
      case 4 -> versions("sales", "target", this::target);
      default -> versions("operations", "case", this::serviceCase);
    };
  }

  private List<Delivery> versions(String service, String kind, Supplier<Object> facts) {
    return versions(service, kind, new UUID(random.nextLong(), random.nextLong()), facts);
  }

  private List<Delivery> versions(
      String service, String kind, UUID aggregate, Supplier<Object> facts) {
    if (kind.equals("deal")) {
      deals.add(aggregate);
    }
    List<Delivery> versions = new ArrayList<>();
    Instant known = START;
    Version version = new Version(1, 1);
    for (int left = 1 + random.nextInt(6); left > 0; left--) {
      versions.add(delivery(service, kind, aggregate, version, known, facts.get()));
      known = known.plus(Duration.ofHours(random.nextInt(4) * 9L));
      version =
          random.nextInt(8) == 0
              ? new Version(version.epoch() + 1, 1 + random.nextInt(3))
              : new Version(version.epoch(), version.number() + 1);
    }
    return versions;
  }

  private Delivery delivery(
      String service, String kind, UUID aggregate, Version version, Instant known, Object facts) {
    return deliver(
        service,
        "%s.%s.amended.v1".formatted(service, kind),
        new UUID(random.nextLong(), random.nextLong()),
        new EventData<>(
            kind, aggregate, version, known, known, known, false, "test", Map.of(), facts));
  }

  /** An event as a service publishes it. */
  static Delivery deliver(String service, String type, UUID eventId, EventData<?, ?> data) {
    try {
      String topic = service.equals("sales") ? Topics.SALES : Topics.OPERATIONS;
      return new Delivery(
          topic,
          0,
          0,
          Bytes.of(data.id().toString().getBytes(StandardCharsets.UTF_8)),
          new TreeMap<>(Map.of("ce_id", eventId.toString(), "ce_type", type)),
          Bytes.of(EventJson.mapper().writeValueAsBytes(data)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An event as declared, with a text that PostgreSQL does not store. */
  static Delivery poison() {
    Holder holder = new Holder(null, "nul\0", null, null, null);
    OpportunityFacts facts =
        new OpportunityFacts(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Moment.of(START, holder),
            null,
            null,
            null,
            null,
            List.of());
    UUID id = new UUID(0x7000L, 0x8000_0000_0000_00ffL);
    return deliver(
        "sales",
        "sales.opportunity.won.v1",
        id,
        new EventData<>(
            "opportunity",
            id,
            new Version(1, 1),
            START,
            START,
            START,
            false,
            "test",
            Map.of(),
            facts));
  }

  private Object opportunity() {
    Moment opened = moment();
    return new OpportunityFacts(
        thing(),
        thing(),
        null,
        random.nextBoolean() ? "Pitch" : null,
        "EUR",
        (long) random.nextInt(100),
        chance() ? LocalDate.of(2025, 1, 1).plusDays(random.nextInt(120)) : null,
        opened,
        moment(),
        moment(),
        "R1",
        "C1",
        random.nextBoolean() ? true : null,
        opened == null
            ? List.of()
            : List.of(
                OpportunityFacts.Stage.of(
                    opened,
                    "Pitch",
                    1 + random.nextInt(2),
                    Duration.ofDays(random.nextInt(60)).toMillis(),
                    random.nextBoolean(),
                    false)));
  }

  private Object deal() {
    return new DealFacts(
        thing(),
        null,
        random.nextBoolean() ? "EUR" : "USD",
        chance() ? LocalDate.of(2025, 1, 1).plusDays(random.nextInt(60)) : null,
        postings(),
        postings(),
        postings());
  }

  private List<Posting> postings() {
    return some(
        () ->
            Posting.of(
                instant(), holder(), thing(), random.nextInt(100), null, random.nextInt(10)));
  }

  private Object run() {
    int steps = random.nextInt(4);
    ObjectNode run =
        EventJson.mapper()
            .valueToTree(
                new ProcessRunFacts(
                    thing(),
                    null,
                    deals.isEmpty() ? null : oneOf(deals),
                    steps,
                    random.nextInt(steps + 1),
                    moment(),
                    moment(),
                    moment(),
                    moment(),
                    flows()));
    if (chance()) {
      run.put("valueAddingMillis", random.nextInt(10_000));
    }
    return run;
  }

  private Object serviceCase() {
    return new CaseFacts(
        function(),
        others.nextBoolean() ? "complaint" : "request",
        null,
        null,
        thing(),
        null,
        null,
        1,
        millis(),
        millis(),
        moment(),
        moment(),
        moment(),
        moment(),
        flows(),
        some(
            () ->
                Clock.of(instant(), holder(), oneOf(List.of("response", "resolution")), chance())),
        some(
            () ->
                Resolution.of(
                    instant(), holder(), 1 + random.nextInt(2), 1 + random.nextInt(2), millis())));
  }

  private Object survey() {
    return new SurveyFacts(
        random.nextInt(3) == 0 ? "both" : function(),
        oneOf(List.of("csat", "nps", "ces")),
        thing(),
        null,
        null,
        moment(),
        moment(),
        random.nextInt(4) == 0 ? null : random.nextInt(11));
  }

  private Object lead() {
    Map<String, Object> lead = new HashMap<>();
    lead.put("source", oneOf(List.of("web", "phone", "referral")));
    lead.put("customer", thing());
    lead.put("convertedAfterMillis", chance() ? millis() : null);
    lead.put("respondedAfterMillis", millis());
    lead.put("captured", moment());
    lead.put("responded", moment());
    return lead;
  }

  private Object cost() {
    Map<String, Object> cost = new HashMap<>();
    cost.put("function", function());
    cost.put("category", oneOf(List.of("service", "process", "acquisition", "tools")));
    cost.put("currency", oneOf(List.of("USD", "EUR")));
    cost.put("amount", random.nextInt(100));
    cost.put("customer", thing());
    cost.put("spent", moment());
    return cost;
  }

  private Object forecast() {
    return Map.of("currency", oneOf(List.of("USD", "EUR")), "days", some(this::committed));
  }

  private Object committed() {
    Moment moment = moment();
    Map<String, Object> day = new HashMap<>();
    day.put("at", moment == null ? instant() : moment.at());
    day.put("person", moment == null ? null : moment.person());
    day.put("team", moment == null ? null : moment.team());
    day.put("committed", random.nextInt(100));
    return day;
  }

  private Object budget() {
    Map<String, Object> budget = new HashMap<>();
    budget.put("function", function());
    budget.put("category", chance() ? "service" : null);
    budget.put("currency", oneOf(List.of("USD", "EUR")));
    budget.put("days", some(this::day));
    return budget;
  }

  private Object day() {
    Map<String, Object> day = new HashMap<>();
    day.put("at", instant());
    day.put("team", chance() ? "North" : null);
    day.put("planned", random.nextInt(100));
    return day;
  }

  private Object project() {
    Map<String, Object> project = new HashMap<>();
    project.put("state", oneOf(List.of("running", "delivered")));
    project.put("qualityScore", chance() ? random.nextInt(101) : null);
    project.put("delivered", moment());
    project.put("due", some(this::due));
    return project;
  }

  private Object due() {
    Map<String, Object> due = new HashMap<>();
    due.put("at", instant());
    due.put("team", chance() ? "North" : null);
    due.put("met", random.nextInt(2));
    return due;
  }

  private Object improvement() {
    Map<String, Object> improvement = new HashMap<>();
    improvement.put("function", function());
    improvement.put("metric", oneOf(List.of("csat", "throughput")));
    improvement.put("dimension", "function");
    improvement.put("state", "running");
    improvement.put("started", moment());
    return improvement;
  }

  private Object activity() {
    Map<String, Object> activity = new HashMap<>();
    activity.put("function", function());
    activity.put("kind", oneOf(List.of("call", "mail")));
    activity.put("minutes", random.nextInt(3) == 0 ? null : random.nextInt(90));
    activity.put("customer", thing());
    activity.put("case", others.nextBoolean() ? null : things.getFirst());
    activity.put("done", moment());
    return activity;
  }

  private Object rate() {
    List<String> pair =
        oneOf(
            List.of(
                List.of("EUR", "USD"),
                List.of("EUR", "USD"),
                List.of("USD", "EUR"),
                List.of("EUR", "CHF"),
                List.of("CHF", "USD")));
    // Before, amounts stand apart.
    LocalDate month = LocalDate.of(2025, 2 + random.nextInt(2), 10);
    LocalDate day = random.nextInt(3) == 0 ? month.plusDays(random.nextInt(28)) : month;
    BigDecimal rate = BigDecimal.valueOf(1 + random.nextInt(2_000), 3);
    return rate(new ExchangeRates.Rate(pair.get(0), pair.get(1), day, rate), random.nextInt(4) > 0);
  }

  /** The facts of an exchange rate. */
  static Map<String, Object> rate(ExchangeRates.Rate rate, boolean holds) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("from", rate.from());
    facts.put("to", rate.to());
    facts.put("day", rate.day().toString());
    facts.put("rate", rate.rate());
    if (holds) {
      facts.put("holds", Map.of("at", rate.day().atStartOfDay(Warehouse.ZONE).toInstant()));
    }
    return facts;
  }

  private Object customer() {
    Map<String, String> customer = new HashMap<>();
    customer.put("segment", random.nextInt(4) == 0 ? null : oneOf(List.of("large", "small")));
    customer.put("region", oneOf(List.of("East", "West")));
    return customer;
  }

  private Object product() {
    return Map.of("family", oneOf(List.of("cranes", "hoists")), "currency", "USD");
  }

  private Object target() {
    LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(60));
    boolean hasBand = random.nextInt(4) == 0;
    BigDecimal amount = BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(6));
    return new TargetFacts(
        "revenue",
        "sales",
        "team",
        "North",
        from,
        from.plusDays(1 + random.nextInt(60)),
        chance() ? "EUR" : "USD",
        hasBand ? null : BigDecimal.ZERO,
        hasBand ? null : amount,
        hasBand ? List.of(amount.negate(), amount, amount, amount.add(BigDecimal.ONE)) : null,
        random.nextInt(5) == 0,
        hasBand ? from.minusDays(30) : null);
  }

  private List<Flow> flows() {
    return some(() -> Flow.of(instant(), holder(), chance() ? 1 : -1));
  }

  private <T> List<T> some(Supplier<T> one) {
    return Stream.generate(one).limit(random.nextInt(3)).toList();
  }

  private String function() {
    return oneOf(List.of("sales", "operations"));
  }

  /** Up to three weeks, or null. */
  private Long millis() {
    return random.nextInt(4) == 0 ? null : random.nextLong(Duration.ofDays(21).toMillis());
  }

  private boolean chance() {
    return random.nextBoolean();
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Moment moment() {
    return random.nextInt(3) == 0 ? null : Moment.of(instant(), holder());
  }

  private Holder holder() {
    return random.nextInt(5) == 0
        ? Holder.NOBODY
        : new Holder(
            oneOf(people), chance() ? "North" : "South, \"{}\\ 北", null, "Region", "junior");
  }

  private UUID thing() {
    return random.nextInt(4) == 0 ? null : oneOf(things);
  }

  private Instant instant() {
    return START.plus(random.nextInt(100) * 7L, ChronoUnit.HOURS);
  }
}
