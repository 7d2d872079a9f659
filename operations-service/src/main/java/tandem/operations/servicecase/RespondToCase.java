package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.Outcome;
import tandem.events.operations.CaseResponded;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.Told;

/** The customer gets an answer. */
@Act(
    path = "respond",
    event = "responded",
    en = "Answer the customer",
    zh = "答复客户",
    help = "An automatic answer stops no clock.")
@ApplicationScoped
class RespondToCase extends RecordAct<ServiceCase, RespondToCase.Asked> {

  record Asked(
      @Field(
              en = "Automatic",
              zh = "自动答复",
              help = "Whether no human gave it: it stops no clock then; no if absent.",
              example = "false")
          boolean automatic) {}

  @Override
  protected Outcome<Told> act(ServiceCase it, Asked asked, Instant at) {
    return told(it.course.respond(asked.automatic(), at), new CaseResponded(asked.automatic()));
  }
}
