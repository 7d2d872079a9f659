package tandem.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.surveys.SurveyAnswered;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.Told;

/** The customer answers. */
@Act(
    path = "answer",
    event = "answered",
    en = "Record the customer's answer; there is one at most",
    zh = "记录客户的答复（最多一次）",
    whens = {"at", "answeredAt"})
@ApplicationScoped
class AnswerSurvey extends RecordAct<Survey, AnswerSurvey.Asked> {

  record Asked(
      @Field(
              en = "Score",
              zh = "评分",
              required = true,
              help = "From 1 to 5 for csat, 0 to 10 for nps, 1 to 7 for ces.",
              example = "4")
          Integer score) {}

  @Override
  protected Outcome<Told> act(Survey survey, Asked asked, Instant at) {
    return told(survey.answer(at, asked.score()), new SurveyAnswered());
  }
}
