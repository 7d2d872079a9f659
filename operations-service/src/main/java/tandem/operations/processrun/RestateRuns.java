package tandem.operations.processrun;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.directory.Holders;
import tandem.directory.Restating;

/** A person's move changes what the runs say in which that person had a part. */
@Singleton
class RestateRuns extends Restating<ProcessRun> {

  private static final String CONCERNED =
      """
      select id from process_run
      where id in (
          select id from process_run where requested_by = :person or started_by = :person
          union all
          select run_id from run_step where performer = :person)
        and (ended_at is null or ended_at >= :from)
        and requested_at < :until
      order by id
      """;

  private final Runs runs;

  RestateRuns(Runs runs) {
    super(ProcessRun.class, CONCERNED);
    this.runs = runs;
  }

  @Override
  protected Stream<UUID> people(ProcessRun run) {
    return run.people();
  }

  @Override
  protected Object facts(ProcessRun run, Holders holders) {
    return RunFacts.of(run, holders);
  }

  @Override
  protected Object published(ProcessRun run, Holders holders) {
    return runs.noted(run, holders);
  }
}
