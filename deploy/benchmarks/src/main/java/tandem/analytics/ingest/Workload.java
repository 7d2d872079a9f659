package tandem.analytics.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import tandem.events.EventData;
import tandem.events.Holder;
import tandem.events.Version;

/**
 * What a firm of the demo's size does: some 1,800 events a day, in the order in which they happen.
 * The same seed gives the same events.
 */
final class Workload {

  static final Instant START = Instant.parse("2024-01-01T08:00:00Z");
  private static final int OPPORTUNITIES_A_DAY = 110;
  private static final int RUNS_A_DAY = 100;
  private static final int CASES_A_DAY = 60;

  /** Facts of one aggregate as they become true, one event each. */
  interface Story {

    /** The next event after the instant; null at the end. */
    Step next(Instant after);

    /**
     * @param alsoBegins another aggregate that begins with this act, null for none
     */
    record Step(String type, Instant at, Object act, Object facts, Story alsoBegins) {}

    String service();

    String kind();
  }

  /** An event that will happen. */
  private record Due(Story story, UUID aggregate, long number, Story.Step step) {}

  private final int times;
  private final Random random;
  private final Company company;
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparing((Due it) -> it.step().at()));
  private long ids;

  /**
   * @param times as much of everything a day, by as many people
   */
  Workload(long seed, int times) {
    this.times = times;
    this.random = new Random(seed);
    this.company = new Company(random, this::id);
  }

  /** Tells all events of so many days. */
  void tell(int days, Consumer<Telling> listener) {
    for (int day = 0; day < days; day++) {
      Instant morning = START.plus(Duration.ofDays(day));
      for (int i = 0; i < times * OPPORTUNITIES_A_DAY; i++) {
        begin(new OpportunityStory(company), morning.plusSeconds(random.nextInt(36_000)));
      }
      for (int i = 0; i < times * RUNS_A_DAY; i++) {
        begin(new RunStory(company), morning.plusSeconds(random.nextInt(36_000)));
      }
      for (int i = 0; i < times * CASES_A_DAY; i++) {
        begin(new CaseStory(company), morning.plusSeconds(random.nextInt(36_000)));
      }
      Instant evening = morning.plus(Duration.ofDays(1));
      while (!due.isEmpty() && due.peek().step().at().isBefore(evening)) {
        listener.accept(tell(due.poll()));
      }
    }
  }

  /** An event and the service that published it. */
  record Telling(String service, UUID eventId, String type, EventData<?, ?> data) {}

  private void begin(Story story, Instant at) {
    schedule(story, id(at), 1, at);
  }

  private void schedule(Story story, UUID aggregate, long number, Instant after) {
    Story.Step step = story.next(after);
    if (step != null) {
      due.add(new Due(story, aggregate, number, step));
    }
  }

  private Telling tell(Due one) {
    Story.Step step = one.step();
    if (step.alsoBegins() != null) {
      begin(step.alsoBegins(), step.at());
    }
    schedule(one.story(), one.aggregate(), one.number() + 1, step.at());
    return new Telling(
        one.story().service(),
        id(step.at()),
        step.type(),
        new EventData<>(
            one.story().kind(),
            one.aggregate(),
            new Version(1, one.number()),
            step.at(),
            step.at(),
            step.at().plusMillis(120),
            false,
            "user-" + random.nextInt(60),
            step.act(),
            step.facts()));
  }

  /** Like the services' own: version 7, by time. */
  private UUID id(Instant at) {
    return new UUID(
        at.toEpochMilli() << 16 | 0x7000L | (ids++ & 0xfff),
        random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
  }

  /** Who works at the firm, and with what. */
  static final class Company {

    private static final int PEOPLE = 150;
    private static final int TEAMS = 12;
    private static final List<String> REGIONS = List.of("Central", "East", "West", "North");

    final Random random;
    private final List<Holder> people = new ArrayList<>();
    private final List<UUID> customers = new ArrayList<>();
    private final List<UUID> products = new ArrayList<>();
    private final List<UUID> processes = new ArrayList<>();

    Company(Random random, java.util.function.Function<Instant, UUID> ids) {
      this.random = random;
      for (int i = 0; i < PEOPLE; i++) {
        String team = "Team " + (char) ('A' + i * TEAMS / PEOPLE);
        String region = REGIONS.get(i * REGIONS.size() / PEOPLE);
        String department = "Department " + i * 2 / PEOPLE;
        people.add(new Holder(ids.apply(START), team, department, region, "senior"));
      }
      for (int i = 0; i < 500; i++) {
        customers.add(ids.apply(START));
      }
      for (int i = 0; i < 20; i++) {
        products.add(ids.apply(START));
        processes.add(ids.apply(START));
      }
    }

    Holder seller() {
      return people.get(random.nextInt(PEOPLE / 2));
    }

    Holder worker() {
      return people.get(PEOPLE / 2 + random.nextInt(PEOPLE / 2));
    }

    UUID customer() {
      return any(customers);
    }

    UUID product() {
      return any(products);
    }

    UUID process() {
      return any(processes.subList(0, 8));
    }

    private UUID any(List<UUID> some) {
      return some.get(random.nextInt(some.size()));
    }
  }
}
