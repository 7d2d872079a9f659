package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.events.operations.CaseTransferred;
import tandem.operations.performer.Performer;
import tandem.operations.performer.Performers;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.ActTime;

/** The case goes to another person or team. */
@ApplicationScoped
class TransferCase {

  private final ActTime time;
  private final Performers performers;

  TransferCase(ActTime time, Performers performers) {
    this.time = time;
    this.performers = performers;
  }

  Outcome<Told> transfer(ServiceCase it, TransferRequest request) {
    return to(request)
        .then(
            to ->
                Told.at(
                    time,
                    request.occurredAt(),
                    new CaseTransferred(request.reason()),
                    at -> it.course.transfer(to, request.reason(), at)));
  }

  private Outcome<Performer> to(TransferRequest request) {
    return request.owner() == null && request.team() == null
        ? Outcome.refused(Refusal.invalid("team", "case.nobody"))
        : performers
            .person("owner", request.owner())
            .map(person -> new Performer(person, request.team(), null));
  }
}
