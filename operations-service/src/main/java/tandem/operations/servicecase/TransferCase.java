package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.directory.Person;
import tandem.events.operations.CaseTransferred;
import tandem.operations.performer.Performer;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.Reason;
import tandem.records.RecordAct;
import tandem.records.Told;

/** The case goes to another person or team. */
@Act(
    path = "transfer",
    event = "transferred",
    en = "Hand a case over to another person or team",
    zh = "将工单转交给其他人员或团队")
@ApplicationScoped
class TransferCase extends RecordAct<ServiceCase, TransferCase.Asked> {

  record Asked(
      @Field(en = "Owner", zh = "负责人", unseen = true, to = Person.class) UUID owner,
      @Field(
              en = "Team",
              zh = "团队",
              example = "Desk",
              help = "Where it is another than the owner's own, or none is known.")
          String team,
      Reason why) {}

  @Override
  protected Outcome<Told> act(ServiceCase it, Asked asked, Instant at) {
    if (asked.owner() == null && asked.team() == null) {
      return Outcome.refused(Refusal.invalid("team", "case.nobody"));
    }
    Performer to = new Performer(asked.owner(), asked.team(), null);
    return told(
        it.course.transfer(to, asked.why().reason(), at),
        new CaseTransferred(asked.why().reason()));
  }
}
