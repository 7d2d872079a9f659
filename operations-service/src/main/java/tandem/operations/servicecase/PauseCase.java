package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.operations.CasePaused;
import tandem.records.Act;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** The case waits for somebody else. */
@Act(
    path = "pause",
    event = "paused",
    en = "Let a case wait for somebody else",
    zh = "暂停工单等待他人",
    help = "Both clocks stand still until it is resumed or resolved.",
    to = "paused")
@ApplicationScoped
class PauseCase extends RecordAct<ServiceCase, Reason> {

  @Override
  protected Outcome<Told> act(ServiceCase it, Reason asked, Instant at) {
    return told(it.course.pause(asked.reason(), at), new CasePaused(asked.reason()));
  }
}
