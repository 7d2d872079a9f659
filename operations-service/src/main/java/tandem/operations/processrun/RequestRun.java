package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import tandem.directory.Directory;
import tandem.events.operations.ProcessRunRequested;
import tandem.operations.performer.Performers;
import tandem.operations.process.Process;
import tandem.operations.process.Processes;
import tandem.outbox.Ids;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.act.References;

/** Somebody asks for a run. */
@ApplicationScoped
class RequestRun {

  private final EntityManager em;
  private final Directory directory;
  private final References references;
  private final Processes processes;
  private final Performers performers;
  private final ActTime time;
  private final Runs runs;

  RequestRun(
      EntityManager em,
      Directory directory,
      References references,
      Processes processes,
      Performers performers,
      ActTime time,
      Runs runs) {
    this.em = em;
    this.directory = directory;
    this.references = references;
    this.processes = processes;
    this.performers = performers;
    this.time = time;
    this.runs = runs;
  }

  @Transactional
  Outcome<ProcessRun> request(RunRequest request, Caller caller) {
    directory.holdStill();
    return references
        .unused(ProcessRun.class, request.externalId())
        .then(_ -> time.orNow("occurredAt", request.occurredAt()))
        .then(
            at ->
                requester(request, caller)
                    .then(
                        requester ->
                            process(request)
                                .map(process -> run(request, process, requester, at, caller))));
  }

  private Outcome<UUID> requester(RunRequest request, Caller caller) {
    return request.requestedBy() == null
        ? Outcome.done(performers.self(caller))
        : performers.person("requestedBy", request.requestedBy());
  }

  private Outcome<Process> process(RunRequest request) {
    return References.resolve(
        "process", request.process(), processes.named(Set.of(request.process())));
  }

  private ProcessRun run(
      RunRequest request, Process process, UUID requester, Instant at, Caller caller) {
    ProcessRun.Purpose purpose =
        new ProcessRun.Purpose(process.id(), process.edition(), request.customer(), request.deal());
    ProcessRun run =
        new ProcessRun(Ids.next(), request.externalId()).request(purpose, requester, at);
    runs.append(run, "requested", new ProcessRunRequested(), at, By.of(caller));
    em.persist(run);
    return run;
  }
}
