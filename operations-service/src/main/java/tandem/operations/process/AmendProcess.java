package tandem.operations.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.events.operations.ProcessAmended;
import tandem.outbox.Outbox;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.By;

/** A process is done otherwise from now on, or was recorded wrongly: a new edition. */
@ApplicationScoped
class AmendProcess {

  private static final String TYPE = "operations.process.amended.v1";

  private final Processes processes;
  private final Outbox outbox;

  AmendProcess(Processes processes, Outbox outbox) {
    this.processes = processes;
    this.outbox = outbox;
  }

  @Transactional
  Outcome<Process> amend(String reference, IfMatch ifMatch, ProcessAmendment request, By by) {
    return processes
        .toChange(reference, ifMatch)
        .then(process -> amend(process, request.of(process), request.reason(), by));
  }

  /** Amends a locked process. */
  Outcome<Process> amend(Process process, Process.Definition definition, String reason, By by) {
    return process
        .amend(definition)
        .map(
            amended -> {
              ProcessAmended says = new ProcessAmended(reason);
              outbox.append(amended, by.act(TYPE, says, null), amended.facts());
              outbox.name(Process.KIND, amended.id(), amended.name());
              return amended;
            });
  }
}
