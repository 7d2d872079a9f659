package tandem.analytics.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import tandem.events.EventData;
import tandem.events.EventJson;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.events.Topics;
import tandem.events.Version;
import tandem.events.operations.Flow;
import tandem.events.operations.ProcessRunFacts;
import tandem.events.sales.DealFacts;
import tandem.events.sales.DealFacts.Posting;
import tandem.events.sales.OpportunityFacts;

/**
 * Histories of aggregates that look alike only in their contract: any facts may follow any others,
 * many days coincide, some epochs rise. The same seed gives the same world.
 */
final class World {

  private static final Instant START = Instant.parse("2025-01-30T22:00:00Z");

  private final Random random;
  private final List<UUID> people = ids(3);
  private final List<UUID> things = ids(3);

  World(long seed) {
    this.random = new Random(seed);
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
    return history;
  }

  private List<Delivery> aggregate() {
    return switch (random.nextInt(3)) {
      case 0 -> versions("sales", "opportunity", this::opportunity);
      case 1 -> versions("sales", "deal", this::deal);
      default -> versions("operations", "process-run", this::run);
    };
  }

  private List<Delivery> versions(String service, String kind, Supplier<Object> facts) {
    UUID aggregate = new UUID(random.nextLong(), random.nextLong());
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
            null);
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
    return new OpportunityFacts(
        thing(),
        thing(),
        null,
        random.nextBoolean() ? "stage" : null,
        "EUR",
        (long) random.nextInt(100),
        null,
        moment(),
        moment(),
        moment(),
        null,
        null);
  }

  private Object deal() {
    return new DealFacts(
        thing(),
        null,
        random.nextBoolean() ? "EUR" : "USD",
        null,
        postings(),
        postings(),
        postings());
  }

  private List<Posting> postings() {
    List<Posting> postings = new ArrayList<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      postings.add(
          Posting.of(instant(), holder(), thing(), random.nextInt(100), null, random.nextInt(10)));
    }
    return postings;
  }

  private Object run() {
    List<Flow> workload = new ArrayList<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      workload.add(Flow.of(instant(), holder(), random.nextBoolean() ? 1 : -1));
    }
    int steps = random.nextInt(4);
    return new ProcessRunFacts(
        thing(),
        null,
        null,
        steps,
        random.nextInt(steps + 1),
        moment(),
        moment(),
        moment(),
        moment(),
        workload);
  }

  private Moment moment() {
    return random.nextInt(3) == 0 ? null : Moment.of(instant(), holder());
  }

  private Holder holder() {
    return random.nextInt(5) == 0
        ? Holder.NOBODY
        : new Holder(
            people.get(random.nextInt(people.size())),
            random.nextBoolean() ? "North" : "South, \"{}\\ 北",
            null,
            "Region",
            "junior");
  }

  private UUID thing() {
    return random.nextInt(4) == 0 ? null : things.get(random.nextInt(things.size()));
  }

  private Instant instant() {
    return START.plus(random.nextInt(100) * 7L, ChronoUnit.HOURS);
  }
}
