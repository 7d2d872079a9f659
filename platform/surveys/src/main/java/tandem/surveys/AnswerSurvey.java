package tandem.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.surveys.SurveyAnswered;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** The customer answers. */
@ApplicationScoped
class AnswerSurvey {

  private final ActTime time;

  AnswerSurvey(ActTime time) {
    this.time = time;
  }

  Outcome<Told> answer(Survey survey, AnswerRequest request) {
    return Told.at(
        time, request.occurredAt(), new SurveyAnswered(), at -> survey.answer(at, request.score()));
  }
}
