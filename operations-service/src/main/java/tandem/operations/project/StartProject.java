package tandem.operations.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.directory.Company;
import tandem.records.Act;
import tandem.records.RecordAct;
import tandem.records.Told;

/** The work begins; from now on the project is held to what is planned today. */
@Act(
    path = "start",
    event = "started",
    en = "Start a project",
    zh = "启动项目",
    help =
        "What is planned for its milestones becomes their baseline, and the last of them the day by"
            + " which the project is to be delivered; planning anew afterwards moves neither.",
    to = "running")
@ApplicationScoped
class StartProject extends RecordAct<Project, StartProject.Asked> {

  record Asked() {}

  private final Company company;

  StartProject(Company company) {
    this.company = company;
  }

  @Override
  protected Outcome<Told> act(Project project, Asked asked, Instant at) {
    return told(project.start(at, company.day(at)), asked);
  }
}
