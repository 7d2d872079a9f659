package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.ProcessRunCompleted;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** A run is done. */
@ApplicationScoped
class CompleteRun {

  private final ActTime time;

  CompleteRun(ActTime time) {
    this.time = time;
  }

  Outcome<Told> complete(ProcessRun run, RunDone request) {
    return Told.at(time, request.occurredAt(), new ProcessRunCompleted(), run.course::complete);
  }
}
