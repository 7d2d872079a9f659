package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.ProcessRunAbandoned;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** A run ends without being done. */
@ApplicationScoped
class AbandonRun {

  private final ActTime time;

  AbandonRun(ActTime time) {
    this.time = time;
  }

  Outcome<Told> abandon(ProcessRun run, AbandonRequest request) {
    return Told.at(
        time,
        request.occurredAt(),
        new ProcessRunAbandoned(request.reason()),
        at -> run.course.abandon(at, request.reason()));
  }
}
