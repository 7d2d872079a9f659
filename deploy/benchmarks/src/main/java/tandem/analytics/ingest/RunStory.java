package tandem.analytics.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.analytics.ingest.Workload.Company;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.events.operations.Flow;
import tandem.events.operations.ProcessRunFacts;

/** Requested, started, three or four steps begun and ended, completed. */
final class RunStory implements Workload.Story {

  private static final int HOUR = 3600;

  private final Company company;
  private final UUID process;
  private final UUID customer;
  private final Holder worker;
  private final int stepsToTake;
  private final boolean repeats;
  private final List<Flow> workload = new ArrayList<>();
  private Moment requested;
  private Moment started;
  private int act;

  RunStory(Company company) {
    this.company = company;
    this.process = company.process();
    this.customer = company.customer();
    this.worker = company.worker();
    this.repeats = company.random.nextInt(6) == 0;
    this.stepsToTake = repeats ? 4 : 3;
  }

  @Override
  public String service() {
    return "operations";
  }

  @Override
  public String kind() {
    return "process-run";
  }

  @Override
  public Step next(Instant after) {
    int last = 2 + 2 * stepsToTake;
    if (act > last) {
      return null;
    }
    Instant at = act == 0 ? after : after.plusSeconds(HOUR + company.random.nextInt(8 * HOUR));
    Moment moment = Moment.of(at, worker);
    String type = "completed";
    if (act == 0) {
      requested = moment;
      type = "requested";
    } else if (act == 1) {
      started = moment;
      workload.add(Flow.of(at, worker, 1));
      type = "started";
    } else if (act < last) {
      type = act % 2 == 0 ? "step-started" : "step-completed";
    } else {
      workload.add(Flow.of(at, worker, -1));
    }
    int steps = Math.clamp((act + 1) / 2 - 1, 0, stepsToTake);
    Object facts =
        new ProcessRunFacts(
            process,
            customer,
            null,
            steps,
            repeats ? Math.min(steps, stepsToTake - 1) : steps,
            requested,
            started,
            act == last ? moment : null,
            null,
            List.copyOf(workload));
    act++;
    return new Step(
        "operations.process-run." + type + ".v1", at, Map.of("step", "Step " + steps), facts, null);
  }
}
