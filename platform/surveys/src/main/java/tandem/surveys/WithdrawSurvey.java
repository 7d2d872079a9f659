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

  WithdrawSurvey(Surveys surveys) {
    this.surveys = surveys;
  }

  @Transactional
  Outcome<Survey> withdraw(
      String reference, IfMatch ifMatch, SurveyWithdrawal withdrawal, Scope scope, Caller caller) {
    SurveyWithdrawn says = new SurveyWithdrawn(withdrawal.reason());
    return surveys
        .toChange(reference, scope, ifMatch)
        .then(Survey::withdraw)
        .map(survey -> surveys.append(survey, "withdrawn", says, null, By.of(caller)));
  }
}
