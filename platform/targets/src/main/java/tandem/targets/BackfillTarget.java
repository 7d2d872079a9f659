package tandem.targets;

import static tandem.acts.Roles.BACKFILL;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.directory.Company;
import tandem.events.Bounds;
import tandem.events.targets.TargetBackfilled;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.Told;

/**
 * A target was recorded without the day on which it became known, and is given it. It judges the
 * periods that began after that day from now on; what was answered before is answered as of then.
 */
@Act(
    path = "backfill",
    event = "backfilled",
    en = "Say since when a target has been known",
    zh = "补录目标的知晓日期",
    help =
        "Of one that was recorded without that day, by those with the right to backfill alone. It"
            + " judges the periods that began after it, and every answer that rests on it says so.",
    roles = BACKFILL,
    dated = false)
@ApplicationScoped
class BackfillTarget extends RecordAct<Target, BackfillTarget.Asked> {

  record Asked(
      @Field(en = "Known since", zh = "知晓日期", required = true, example = "2025-12-10")
          LocalDate knownSince,
      @Field(
              en = "Reason",
              zh = "原因",
              required = true,
              max = Bounds.REASON,
              example = "The minutes of 10 December.")
          String reason) {}

  private final Company company;

  BackfillTarget(Company company) {
    this.company = company;
  }

  @Override
  protected Outcome<Told> act(Target target, Asked asked, Instant at) {
    if (asked.knownSince().isAfter(company.day(at))) {
      return Outcome.refused(Refusal.invalid("knownSince", "act.in-future"));
    }
    target.backfill(asked.knownSince());
    return Outcome.done(new Told(new TargetBackfilled(asked.knownSince(), asked.reason()), null));
  }
}
