package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.ProcessRunReworked;
import tandem.operations.performer.Performers;
import tandem.records.Told;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** A step that a run had taken is sent back and begins again. */
@ApplicationScoped
class ReworkStep {

  private final Performers performers;
  private final Caller caller;
  private final ActTime time;

  ReworkStep(Performers performers, Caller caller, ActTime time) {
    this.performers = performers;
    this.caller = caller;
    this.time = time;
  }

  Outcome<Told> rework(ProcessRun run, ReworkRequest request) {
    return performers
        .find("performer", request.performer(), request.team(), caller)
        .then(
            by ->
                Told.at(
                    time,
                    request.occurredAt(),
                    new ProcessRunReworked(request.step(), request.reason()),
                    at -> run.course.rework(request.step(), by, at, request.reason())));
  }
}
