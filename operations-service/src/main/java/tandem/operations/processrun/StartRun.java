package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import tandem.acts.Outcome;
import tandem.directory.Person;
import tandem.events.operations.ProcessRunStarted;
import tandem.operations.performer.Performer;
import tandem.operations.performer.Performers;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.Told;

/** A team takes a run on. */
@Act(path = "start", event = "started", en = "Take a run on", zh = "开始执行流程实例", to = "started")
@ApplicationScoped
class StartRun extends RecordAct<ProcessRun, StartRun.Asked> {

  record Asked(
      @Field(
              en = "Performer",
              zh = "执行人",
              unseen = true,
              to = Person.class,
              help = "The caller, where neither performer nor team is said.")
          UUID performer,
      @Field(
              en = "Team",
              zh = "团队",
              example = "Desk",
              help = "Where it is another than the performer's own, or none is known.")
          String team) {}

  private final Performers performers;

  StartRun(Performers performers) {
    this.performers = performers;
  }

  @Override
  protected Outcome<Told> act(ProcessRun run, Asked asked, Instant at) {
    Performer by = performers.of(asked.performer(), asked.team());
    return told(run.course.start(by, at), new ProcessRunStarted());
  }
}
