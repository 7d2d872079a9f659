package tandem.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What operations did for the customers: deliveries of what was sold, and support. */
final class Delivering {

  /** How long a step takes, at the median, for each process in the order of its steps. */
  private static final Map<String, List<Duration>> STEPS =
      Map.of(
          "delivery",
          List.of(
              Duration.ofHours(6), Duration.ofHours(40), Duration.ofHours(60), Duration.ofHours(8)),
          "support",
          List.of(Duration.ofMinutes(40), Duration.ofHours(5), Duration.ofHours(9)));

  private static final List<Row.ProcessDefinition> PROCESSES =
      List.of(
          new Row.ProcessDefinition(
              "delivery",
              "Delivery",
              List.of(
                  step("Plan", false),
                  step("Configure", true),
                  step("Deliver", true),
                  step("Accept", false)),
              "P10D"),
          new Row.ProcessDefinition(
              "support",
              "Support request",
              List.of(step("Triage", false), step("Diagnose", true), step("Solve", true)),
              "P2D"));

  private static final double REWORKED = 0.12;
  private static final double ABANDONED = 0.03;
  private static final List<String> FAULTS =
      List.of("wrong part", "customer not ready", "test failed", "papers missing");

  private final List<Row.Run> runs = new ArrayList<>();
  private final Dice dice = new Dice("delivering");
  private final List<String> workers;
  private final Instant end;

  /**
   * @param customers the id of each customer by its external id
   */
  Delivering(
      Size size,
      Season season,
      Selling selling,
      Map<String, String> customers,
      List<String> workers) {
    this.workers = workers;
    this.end = season.last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    selling.opportunities().stream()
        .filter(opportunity -> opportunity.state().equals("won"))
        .forEach(won -> request("delivery", customers.get(won.customer()), lag(won.closedAt())));
    selling
        .deals()
        .forEach(deal -> request("delivery", customers.get(deal.customer()), lag(deal.closedAt())));
    double aDay = size.requests() * customers.size() * 12 / 260;
    List<String> callers = customers.values().stream().sorted().toList();
    for (LocalDate day : season.workingDays()) {
      for (int i = dice.events(aDay * season.pace(day)); i > 0; i--) {
        request("support", dice.one(callers), dice.during(day));
      }
    }
  }

  static List<Row.ProcessDefinition> processes() {
    return PROCESSES;
  }

  List<Row.Run> runs() {
    return runs;
  }

  private Instant lag(Instant sold) {
    return sold.plus(dice.around(Duration.ofHours(30), 0.7));
  }

  private void request(String process, String customer, Instant at) {
    if (at.isBefore(end)) {
      runs.add(run(process, customer, at));
    }
  }

  private Row.Run run(String process, String customer, Instant requested) {
    List<Row.Run.Taken> taken = new ArrayList<>();
    Instant now = requested.plus(dice.around(Duration.ofHours(3), 0.8));
    String performer = dice.one(workers);
    int steps = STEPS.get(process).size();
    int abandonedAfter = dice.chance(ABANDONED) ? dice.between(1, steps) : steps + 1;
    boolean abandoned = false;
    for (int i = 0; i < steps && now.isBefore(end) && !abandoned; i++) {
      now = take(process, i, performer, now, null, taken);
      if (dice.chance(REWORKED) && now.isBefore(end)) {
        now = take(process, i, performer, now, dice.one(FAULTS), taken);
      }
      abandoned = i + 1 == abandonedAfter;
      performer = dice.chance(0.3) ? dice.one(workers) : performer;
    }
    boolean over = now.isBefore(end);
    return new Row.Run(
        "RUN-%05d".formatted(runs.size() + 1),
        process,
        customer,
        null,
        requested,
        over && !abandoned ? now : null,
        over && abandoned ? now : null,
        over && abandoned ? "customer withdrew" : null,
        taken);
  }

  /** Takes a step, and says when it is over; one that is still under way has no end yet. */
  private Instant take(
      String process,
      int step,
      String performer,
      Instant start,
      String rework,
      List<Row.Run.Taken> taken) {
    Instant over = start.plus(dice.around(STEPS.get(process).get(step), 0.5));
    String name = named(process).steps().get(step).name();
    taken.add(new Row.Run.Taken(name, performer, start, over.isBefore(end) ? over : null, rework));
    return over;
  }

  private static Row.ProcessDefinition named(String process) {
    return PROCESSES.stream()
        .filter(candidate -> candidate.externalId().equals(process))
        .findFirst()
        .orElseThrow();
  }

  private static Row.ProcessDefinition.Step step(String name, boolean valueAdding) {
    return new Row.ProcessDefinition.Step(name, valueAdding);
  }
}
