package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.ActTime;
import tandem.directory.Directory;
import tandem.directory.Holders;
import tandem.operations.performer.Performers;
import tandem.operations.process.Processes;
import tandem.records.Occasion;
import tandem.records.Records;
import tandem.records.Sight;

/** The runs. */
@ApplicationScoped
class Runs extends Records<ProcessRun> {

  private final Directory directory;
  private final Processes processes;
  private final Performers performers;
  private final ActTime time;

  Runs(Directory directory, Processes processes, Performers performers, ActTime time) {
    this.directory = directory;
    this.processes = processes;
    this.performers = performers;
    this.time = time;
  }

  @Override
  protected void prepare() {
    directory.holdStill();
  }

  /** A run is seen by all who had a part in it; work without a person belongs to its team. */
  @Override
  protected String seen(Sight sight, Map<String, Object> parameters) {
    if (sight.everything()) {
      return "1 = 1";
    }
    parameters.put("people", sight.people());
    parameters.put("teams", sight.teams());
    return """
    (r.requestedBy in :people
     or r.course.startedBy in :people
     or (r.course.startedBy is null and r.course.startedTeam in :teams)
     or exists (select 1 from r.course.steps s
                where s.performer in :people or (s.performer is null and s.team in :teams)))
    """;
  }

  /** It is asked for now and by the caller, where nothing else is said. */
  @Override
  protected void complete(ProcessRun run, Occasion occasion) {
    if (!run.isNew()) {
      return;
    }
    if (run.requestedBy == null) {
      run.requestedBy = occasion.caller().map(performers::self).orElse(null);
    }
    edition(run);
    run.take(Course.request(run.saidRequested() == null ? time.now() : run.saidRequested()));
  }

  /** Has a run be of its process as that is today. */
  void edition(ProcessRun run) {
    run.processEdition = processes.findById(run.process).edition();
  }

  @Override
  protected Instant happened(ProcessRun run) {
    return run.requestedAt();
  }

  @Override
  protected Function<ProcessRun, Object> facts(Collection<ProcessRun> some) {
    Holders holders = directory.placements(some.stream().flatMap(ProcessRun::people).toList());
    return run -> noted(run, holders);
  }

  /** The facts, of which the run notes for lists who has it. */
  Object noted(ProcessRun run, Holders holders) {
    run.team = RunFacts.team(run, holders);
    return told(run, RunFacts.of(run, holders));
  }
}
