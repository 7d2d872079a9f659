package tandem.targets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import tandem.directory.Company;
import tandem.events.targets.TargetBackfilled;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/**
 * A target was recorded without the day on which it became known, and is given it. It judges the
 * periods that began after that day from now on; what was answered before is answered as of then.
 */
@ApplicationScoped
class BackfillTarget {

  private final Targets targets;
  private final Company company;
  private final ActTime time;

  BackfillTarget(Targets targets, Company company, ActTime time) {
    this.targets = targets;
    this.company = company;
    this.time = time;
  }

  @Transactional
  Outcome<Target> backfill(
      String reference, IfMatch ifMatch, TargetBackfill request, Caller caller) {
    TargetBackfilled says = new TargetBackfilled(request.knownSince(), request.reason());
    return targets
        .toChange(reference, ifMatch, caller)
        .then(target -> past(request.knownSince()).map(_ -> target))
        .then(target -> target.backfill(request.knownSince()))
        .map(target -> targets.append(target, "backfilled", says, null, By.of(caller)));
  }

  private Outcome<LocalDate> past(LocalDate day) {
    return day.isAfter(company.day(time.now()))
        ? Outcome.refused(Refusal.invalid("knownSince", "act.in-future"))
        : Outcome.done(day);
  }
}
