package tandem.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import tandem.acts.ActTime;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.directory.Company;
import tandem.directory.Directory;
import tandem.directory.Placements;
import tandem.directory.Superiors;
import tandem.events.surveys.SurveyFacts;
import tandem.records.Occasion;
import tandem.records.Records;
import tandem.records.Sight;

/** The surveys; each is seen by those who see the work of whom it judges. */
@ApplicationScoped
class Surveys extends Records<Survey> {

  private final Directory directory;
  private final Superiors superiors;
  private final Company company;
  private final ActTime time;

  Surveys(Directory directory, Superiors superiors, Company company, ActTime time) {
    this.directory = directory;
    this.superiors = superiors;
    this.company = company;
    this.time = time;
  }

  @Override
  protected void prepare() {
    directory.holdStill();
  }

  /** Where nobody is named, the caller's own service is judged; a file names whom it means. */
  @Override
  protected void complete(Survey survey, Occasion occasion) {
    if (!survey.isNew()) {
      return;
    }
    if (survey.function == null) {
      survey.function = company.service();
    }
    if (survey.invitedAt == null) {
      survey.invitedAt = occasion.caller().isPresent() ? time.now() : survey.answeredAt;
    }
    if (survey.owner == null && survey.team == null) {
      survey.owner =
          occasion.caller().flatMap(Caller::person).flatMap(directory::find).orElse(null);
    }
  }

  /**
   * One asks for judgements of oneself and of whom one sees. A judgement is corrected by those
   * above, and by nobody into one of oneself.
   */
  @Override
  protected Outcome<Survey> allow(Survey survey, Occasion occasion) {
    boolean allowed =
        survey.isNew()
            ? isSeen(survey, occasion.sight())
            : superiors.includes(occasion.caller().orElseThrow(), survey.owner, survey.team);
    return allowed
        ? Outcome.done(survey)
        : Outcome.refused(
            new Refusal(
                Refusal.Reason.FORBIDDEN,
                survey.isNew() ? "survey.out-of-reach" : "survey.own-judgement",
                null,
                List.of()));
  }

  private static boolean isSeen(Survey survey, Sight sight) {
    return survey.owner == null
        ? sight.everything() || (survey.team != null && sight.teams().contains(survey.team))
        : sight.covers(survey.owner);
  }

  @Override
  protected Instant happened(Survey survey) {
    return survey.latest();
  }

  @Override
  protected Function<Survey, SurveyFacts> facts(Collection<Survey> some) {
    Placements places = directory.placements(some.stream().flatMap(Survey::people).toList());
    return survey -> survey.facts(places);
  }
}
