package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.Bounds;
import tandem.events.operations.CaseEscalated;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** The case is brought before a higher level. */
@Act(path = "escalate", event = "escalated", en = "Bring a case before a higher level", zh = "升级工单")
@ApplicationScoped
class EscalateCase extends RecordAct<ServiceCase, EscalateCase.Asked> {

  record Asked(
      @Field(
              en = "Level",
              zh = "级别",
              required = true,
              least = 1,
              most = Bounds.ESCALATIONS,
              example = "2")
          Integer level,
      Reason why) {}

  @Override
  protected Outcome<Told> act(ServiceCase it, Asked asked, Instant at) {
    return told(
        it.course.escalate(asked.level(), at),
        new CaseEscalated(asked.level(), asked.why().reason()));
  }
}
