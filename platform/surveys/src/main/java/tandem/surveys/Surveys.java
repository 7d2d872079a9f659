package tandem.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.ActTime;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.directory.Company;
import tandem.directory.Holders;
import tandem.directory.PlacedRecords;
import tandem.directory.Superiors;
import tandem.events.surveys.SurveyFacts;
import tandem.records.Occasion;
import tandem.records.Sight;

/** The surveys; each is seen by those who see the work of whom it judges. */
@ApplicationScoped
class Surveys extends PlacedRecords<Survey> {

  private final Superiors superiors;
  private final Company company;
  private final ActTime time;

  Surveys(Superiors superiors, Company company, ActTime time) {
    this.superiors = superiors;
    this.company = company;
    this.time = time;
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
  protected Stream<UUID> people(Survey survey) {
    return survey.people();
  }

  @Override
  protected SurveyFacts facts(Survey survey, Holders holders) {
    return survey.facts(holders);
  }

  @Override
  protected Object published(Survey survey, Holders holders) {
    return facts(survey, holders);
  }

  @Override
  protected String concerned() {
    return """
    select id from survey
    where person = :person and not withdrawn
      and coalesce(answered_at, invited_at) >= :from and invited_at < :until
    order by id
    """;
  }
}
