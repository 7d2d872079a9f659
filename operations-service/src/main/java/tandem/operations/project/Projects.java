package tandem.operations.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.ActTime;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.directory.Company;
import tandem.directory.Holders;
import tandem.directory.PlacedRecords;
import tandem.events.Moment;
import tandem.records.Occasion;
import tandem.records.Refusals;

/** The projects; each is seen by those who see its owner's work. */
@ApplicationScoped
class Projects extends PlacedRecords<Project> {

  private final Judges judges;
  private final Company company;
  private final ActTime time;

  Projects(Judges judges, Company company, ActTime time) {
    this.judges = judges;
    this.company = company;
    this.time = time;
  }

  @Override
  protected void complete(Project project, Occasion occasion) {
    if (project.isNew() && project.owner == null) {
      project.owner =
          occasion.caller().flatMap(Caller::person).flatMap(directory::find).orElse(null);
    }
    project.holdToBaseline();
  }

  @Override
  protected void check(Project project, Refusals refusals) {
    if (project.startedAt != null) {
      project.plan().refuseBefore(company.day(project.startedAt), refusals);
    }
    project.plan().refuseDoneAfter(company.day(time.now()), refusals);
  }

  @Override
  protected Outcome<Project> allow(Project project, Occasion occasion) {
    return project
        .judgedOtherwise()
        .map(before -> judges.allow(project, before.owner(), occasion.caller().orElseThrow()))
        .orElseGet(() -> Outcome.done(project));
  }

  /** What was judged is not made to have never been by whom it judges. */
  @Override
  protected Outcome<Project> allowWithdrawal(Project project, Occasion occasion) {
    return project.hasEnded()
        ? judges.allow(project, project.owner, occasion.caller().orElseThrow())
        : Outcome.done(project);
  }

  @Override
  protected Instant happened(Project project) {
    return project.latest();
  }

  @Override
  protected Stream<UUID> people(Project project) {
    return Stream.ofNullable(project.owner);
  }

  @Override
  protected ProjectFacts facts(Project project, Holders holders) {
    return project.withdrawn()
        ? new ProjectFacts(null, null, null, List.of())
        : new ProjectFacts(
            moment(project, project.startedAt, holders),
            moment(project, project.deliveredAt, holders),
            moment(project, project.cancelledAt, holders),
            due(project, holders));
  }

  private static Moment moment(Project project, Instant at, Holders holders) {
    return at == null ? null : Moment.of(at, holders.on(project.owner, at));
  }

  /** Due by the end of the baseline's day; what is done before, is done by who has it then. */
  private List<ProjectFacts.Due> due(Project project, Holders holders) {
    if (project.baseline == null) {
      return List.of();
    }
    Instant due = company.start(project.baseline.plusDays(1)).minusMillis(1);
    Instant delivered = project.deliveredAt;
    if (project.cancelledAt != null && !project.cancelledAt.isAfter(due)) {
      return List.of();
    }
    boolean met = delivered != null && !delivered.isAfter(due);
    Moment moment = Moment.of(due, holders.on(project.owner, met ? delivered : due));
    return List.of(new ProjectFacts.Due(moment, met ? 1 : 0));
  }

  @Override
  protected String concerned() {
    return """
    select id from project
    where owner = :person and not withdrawn and started_at < :until
      and greatest(baseline + interval '1 day', delivered_at, cancelled_at) >= :from
    order by id
    """;
  }
}
