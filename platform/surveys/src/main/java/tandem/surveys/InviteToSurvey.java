package tandem.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import tandem.directory.Directory;
import tandem.directory.Scope;
import tandem.events.surveys.SurveyInvited;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.act.References;

/** A customer is asked for a judgement. */
@ApplicationScoped
class InviteToSurvey {

  private final EntityManager em;
  private final Directory directory;
  private final References references;
  private final Mentions mentions;
  private final ActTime time;
  private final Surveys surveys;

  InviteToSurvey(
      EntityManager em,
      Directory directory,
      References references,
      Mentions mentions,
      ActTime time,
      Surveys surveys) {
    this.em = em;
    this.directory = directory;
    this.references = references;
    this.mentions = mentions;
    this.time = time;
    this.surveys = surveys;
  }

  @Transactional
  Outcome<Survey> invite(SurveyRequest request, Scope scope, Caller caller) {
    directory.holdStill();
    if (request.answeredAt() != null || request.score() != null) {
      return Outcome.refused(Refusal.invalid("score", "survey.answer-apart"));
    }
    Mention mention = withOwner(request.mention(), caller);
    Mentioned mentioned = mentions.find(List.of(mention));
    return references
        .unused(Survey.class, request.externalId())
        .then(_ -> time.orNow("invitedAt", request.invitedAt()))
        .then(at -> content(request, mention, mentioned, at))
        .then(content -> allowed(content, scope))
        .map(content -> invite(request, content, By.of(caller)));
  }

  /** Where nobody is named, the caller's own service is judged. */
  private static Mention withOwner(Mention said, Caller caller) {
    return said.owner() == null && said.team() == null
        ? new Mention(
            caller.person().orElse(null), null, said.customer(), said.deal(), said.serviceCase())
        : said;
  }

  private static Outcome<Content> content(
      SurveyRequest request, Mention mention, Mentioned mentioned, Instant at) {
    return mentioned
        .judged(mention)
        .then(
            judged ->
                mentioned
                    .about(mention)
                    .map(about -> new Content(request.instrument(), about, judged, at, null)));
  }

  private static Outcome<Content> allowed(Content content, Scope scope) {
    return content.judged().within(scope)
        ? Outcome.done(content)
        : Outcome.refused(
            new Refusal(Refusal.Reason.FORBIDDEN, "survey.out-of-reach", null, List.of()));
  }

  private Survey invite(SurveyRequest request, Content content, By by) {
    Survey survey = surveys.make(request.externalId(), request.function()).take(content);
    surveys.append(survey, "invited", new SurveyInvited(), content.invited(), by);
    em.persist(survey);
    return survey;
  }
}
