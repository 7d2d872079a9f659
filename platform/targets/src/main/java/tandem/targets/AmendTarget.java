package tandem.targets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import tandem.events.targets.TargetAmended;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.By;

/** A target is set otherwise; what it was before stays in its history. */
@ApplicationScoped
class AmendTarget {

  private final Setters setters;
  private final Targets targets;

  AmendTarget(Setters setters, Targets targets) {
    this.setters = setters;
    this.targets = targets;
  }

  @Transactional
  Outcome<Target> amend(
      String reference, IfMatch ifMatch, TargetAmendment amendment, Caller caller) {
    return targets
        .toChange(reference, ifMatch, caller)
        .then(target -> setters.allow(target.subject(), caller).map(_ -> target))
        .then(Target::standing)
        .then(target -> amend(target, amendment, By.of(caller)));
  }

  private Outcome<Target> amend(Target target, TargetAmendment amendment, By by) {
    return amendment
        .on(target.content())
        .then(content -> free(target, content))
        .then(target::amend)
        .map(
            fields ->
                targets.append(
                    target, "amended", new TargetAmended(fields, amendment.reason()), null, by));
  }

  private Outcome<Content> free(Target target, Content content) {
    return targets
        .standing(List.of(target.subject()))
        .free(target.subject(), content.period(), target)
        .map(_ -> content);
  }
}
