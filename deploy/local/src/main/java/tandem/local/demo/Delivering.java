package tandem.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How what was sold was delivered. */
final class Delivering {

  private static final Row.ProcessDefinition PROCESS =
      new Row.ProcessDefinition(
          "delivery",
          "Delivery",
          List.of(
              step("Plan", false),
              step("Configure", true),
              step("Deliver", true),
              step("Accept", false)),
          "P10D");

  /** How long each step takes, at the median. */
  private static final List<Duration> STEPS =
      List.of(Duration.ofHours(6), Duration.ofHours(40), Duration.ofHours(60), Duration.ofHours(8));

  private static final double REWORKED = 0.12;
  private static final double ABANDONED = 0.03;
  private static final double HANDED_OVER = 0.3;
  private static final List<String> FAULTS =
      List.of("wrong part", "customer not ready", "test failed", "papers missing");

  private final List<Row.Run> runs = new ArrayList<>();
  private final Dice dice = new Dice("delivering");
  private final List<String> workers;
  private final Season season;

  Delivering(Season season, Selling selling, List<String> workers) {
    this.workers = workers;
    this.season = season;
    selling.sales().forEach(this::deliver);
  }

  static List<Row.ProcessDefinition> processes() {
    return List.of(PROCESS);
  }

  List<Row.Run> runs() {
    return runs;
  }

  private void deliver(Selling.Sale sale) {
    Instant requested = sale.at().plus(dice.around(Duration.ofHours(30), 0.7));
    List<Row.Run.Taken> taken = new ArrayList<>();
    Instant now = requested.plus(dice.around(Duration.ofHours(3), 0.8));
    String performer = dice.one(workers);
    int abandonedAfter = dice.chance(ABANDONED) ? dice.between(1, STEPS.size()) : STEPS.size() + 1;
    boolean abandoned = false;
    for (int i = 0; i < STEPS.size() && season.past(now) != null && !abandoned; i++) {
      now = take(i, performer, now, null, taken);
      if (dice.chance(REWORKED) && season.past(now) != null) {
        now = take(i, performer, now, dice.one(FAULTS), taken);
      }
      abandoned = i + 1 == abandonedAfter;
      performer = dice.chance(HANDED_OVER) ? dice.one(workers) : performer;
    }
    if (season.past(requested) != null && !now.isBefore(season.begin())) {
      Instant over = season.past(now);
      runs.add(
          new Row.Run(
              "RUN-%05d".formatted(runs.size() + 1),
              PROCESS.externalId(),
              sale.customer(),
              sale.deal(),
              requested,
              abandoned ? null : over,
              abandoned ? over : null,
              abandoned && over != null ? "customer withdrew" : null,
              taken));
    }
  }

  /** Takes a step, and says when it is over; one that is still under way has no end yet. */
  private Instant take(
      int step, String performer, Instant start, String rework, List<Row.Run.Taken> taken) {
    Instant over = start.plus(dice.around(STEPS.get(step), 0.5));
    String name = PROCESS.steps().get(step).name();
    taken.add(new Row.Run.Taken(name, performer, start, season.past(over), rework));
    return over;
  }

  private static Row.ProcessDefinition.Step step(String name, boolean valueAdding) {
    return new Row.ProcessDefinition.Step(name, valueAdding);
  }
}
