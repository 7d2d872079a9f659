package tandem.targets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.events.targets.TargetWithdrawn;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.By;

/** A target holds no longer; another may take its period. */
@ApplicationScoped
class WithdrawTarget {

  private final Setters setters;
  private final Targets targets;

  WithdrawTarget(Setters setters, Targets targets) {
    this.setters = setters;
    this.targets = targets;
  }

  @Transactional
  Outcome<Target> withdraw(
      String reference, IfMatch ifMatch, TargetWithdrawal withdrawal, Caller caller) {
    TargetWithdrawn says = new TargetWithdrawn(withdrawal.reason());
    return targets
        .toChange(reference, ifMatch, caller)
        .then(target -> setters.allow(target.subject(), caller).map(_ -> target))
        .then(Target::withdraw)
        .map(target -> targets.append(target, "withdrawn", says, null, By.of(caller)));
  }
}
