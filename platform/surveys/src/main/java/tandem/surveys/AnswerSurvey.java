package tandem.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.directory.Scope;
import tandem.events.surveys.SurveyAnswered;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** The customer answers. */
@ApplicationScoped
class AnswerSurvey {

  private final Surveys surveys;
  private final ActTime time;

  AnswerSurvey(Surveys surveys, ActTime time) {
    this.surveys = surveys;
    this.time = time;
  }

  @Transactional
  Outcome<Survey> answer(
      String reference, IfMatch ifMatch, AnswerRequest request, Scope scope, Caller caller) {
    return surveys
        .toChange(reference, scope, ifMatch)
        .then(survey -> answer(survey, request, By.of(caller)));
  }

  private Outcome<Survey> answer(Survey survey, AnswerRequest request, By by) {
    return time.orNow("occurredAt", request.occurredAt())
        .then(
            at ->
                survey
                    .answer(at, request.score())
                    .map(_ -> surveys.append(survey, "answered", new SurveyAnswered(), at, by)));
  }
}
