package tandem.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import tandem.directory.Scope;
import tandem.events.surveys.SurveyAmended;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/** What was recorded of a survey turns out to be wrong. */
@ApplicationScoped
class AmendSurvey {

  private final Surveys surveys;
  private final Judges judges;
  private final Mentions mentions;
  private final ActTime time;

  AmendSurvey(Surveys surveys, Judges judges, Mentions mentions, ActTime time) {
    this.surveys = surveys;
    this.judges = judges;
    this.mentions = mentions;
    this.time = time;
  }

  @Transactional
  Outcome<Survey> amend(
      String reference, IfMatch ifMatch, SurveyAmendment amendment, Scope scope, Caller caller) {
    return surveys
        .toChange(reference, scope, ifMatch)
        .then(survey -> judges.allow(survey.content(), caller).map(_ -> survey))
        .then(survey -> amend(survey, amendment, caller));
  }

  /** Who may correct what was said of one may not make it say something of oneself. */
  private Outcome<Survey> amend(Survey survey, SurveyAmendment amendment, Caller caller) {
    By by = By.of(caller);
    return time.past("invitedAt", amendment.invitedAt())
        .then(_ -> time.past("answeredAt", amendment.answeredAt()))
        .then(_ -> content(survey.content(), amendment))
        .then(corrected -> judges.allow(corrected, caller))
        .then(survey::amend)
        .map(fields -> new SurveyAmended(fields, amendment.reason()))
        .map(says -> surveys.append(survey, "amended", says, null, by));
  }

  private Outcome<Content> content(Content old, SurveyAmendment amendment) {
    Mention mention = amendment.mention();
    Mentioned mentioned = mentions.find(List.of(mention));
    return mentioned
        .judged(mention)
        .then(judged -> mentioned.about(mention).then(about -> amendment.on(old, about, judged)));
  }
}
