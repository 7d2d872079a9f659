package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.ProcessRunStarted;
import tandem.operations.performer.Performers;
import tandem.records.Told;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** A team takes a run on. */
@ApplicationScoped
class StartRun {

  private final Performers performers;
  private final Caller caller;
  private final ActTime time;

  StartRun(Performers performers, Caller caller, ActTime time) {
    this.performers = performers;
    this.caller = caller;
    this.time = time;
  }

  Outcome<Told> start(ProcessRun run, TakeRequest request) {
    return performers
        .find("performer", request.performer(), request.team(), caller)
        .then(
            by ->
                Told.at(
                    time,
                    request.occurredAt(),
                    new ProcessRunStarted(),
                    at -> run.course.start(by, at)));
  }
}
