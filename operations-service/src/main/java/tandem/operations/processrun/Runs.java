package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.ActTime;
import tandem.directory.Holders;
import tandem.directory.PlacedRecords;
import tandem.events.operations.ProcessRunFacts;
import tandem.operations.performer.Performers;
import tandem.operations.process.Processes;
import tandem.records.Occasion;
import tandem.records.Sight;

/** The runs. */
@ApplicationScoped
class Runs extends PlacedRecords<ProcessRun> {

  private final Processes processes;
  private final Performers performers;
  private final ActTime time;

  Runs(Processes processes, Performers performers, ActTime time) {
    this.processes = processes;
    this.performers = performers;
    this.time = time;
  }

  /** A run is seen by all who had a part in it; work without a person belongs to its team. */
  @Override
  protected String seen(Sight sight, Map<String, Object> parameters) {
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

  /** The second tells the value-adding time. */
  @Override
  protected int edition() {
    return 2;
  }

  @Override
  protected Stream<UUID> people(ProcessRun run) {
    return run.people();
  }

  @Override
  protected ProcessRunFacts facts(ProcessRun run, Holders holders) {
    return RunFacts.of(run, holders);
  }

  @Override
  protected Object published(ProcessRun run, Holders holders) {
    run.team = RunFacts.team(run, holders);
    run.addsValue(
        ValueAdding.millis(run.course, processes.findById(run.process).valueAddingSteps()));
    return super.published(run, holders);
  }

  @Override
  protected String concerned() {
    return """
    select id from process_run
    where id in (
        select id from process_run where requested_by = :person or started_by = :person
        union all
        select run_id from run_step where performer = :person)
      and (ended_at is null or ended_at >= :from)
      and requested_at < :until
    order by id
    """;
  }
}
