package tandem.operations.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.Told;

/** What the project is for is there. */
@Act(
    path = "deliver",
    event = "delivered",
    en = "Deliver a project",
    zh = "交付项目",
    help = "Its quality score can be said with it; later, those above its owner say it.",
    to = "delivered")
@ApplicationScoped
class DeliverProject extends RecordAct<Project, DeliverProject.Asked> {

  record Asked(
      @Field(
              en = "Quality score",
              zh = "质量评分",
              least = Project.WORST,
              most = Project.BEST,
              example = "85",
              help = "From 0 to 100.")
          Integer qualityScore) {}

  @Override
  protected Outcome<Told> act(Project project, Asked asked, Instant at) {
    return told(project.deliver(asked.qualityScore(), at), asked);
  }
}
