package tandem.targets;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.directory.Company;
import tandem.events.targets.TargetBackfilled;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.ActTime;

/**
 * A target was recorded without the day on which it became known, and is given it. It judges the
 * periods that began after that day from now on; what was answered before is answered as of then.
 */
@ApplicationScoped
class BackfillTarget {

  private final Company company;
  private final ActTime time;

  BackfillTarget(Company company, ActTime time) {
    this.company = company;
    this.time = time;
  }

  Outcome<Told> backfill(Target target, TargetBackfill request) {
    if (request.knownSince().isAfter(company.day(time.now()))) {
      return Outcome.refused(Refusal.invalid("knownSince", "act.in-future"));
    }
    target.backfill(request.knownSince());
    return Outcome.done(
        new Told(new TargetBackfilled(request.knownSince(), request.reason()), null));
  }
}
