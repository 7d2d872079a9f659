package tandem.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.directory.Scope;
import tandem.events.surveys.SurveyWithdrawn;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.By;

/** A survey should not have been: neither it nor its answer counts. */
@ApplicationScoped
class WithdrawSurvey {

  private final Surveys surveys;
  private final Judges judges;

  WithdrawSurvey(Surveys surveys, Judges judges) {
    this.surveys = surveys;
    this.judges = judges;
  }

  @Transactional
  Outcome<Survey> withdraw(
      String reference, IfMatch ifMatch, SurveyWithdrawal withdrawal, Scope scope, Caller caller) {
    SurveyWithdrawn says = new SurveyWithdrawn(withdrawal.reason());
    return surveys
        .toChange(reference, scope, ifMatch)
        .then(survey -> judges.allow(survey.content(), caller).map(_ -> survey))
        .then(Survey::withdraw)
        .map(survey -> surveys.append(survey, "withdrawn", says, null, By.of(caller)));
  }
}
