package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;
import tandem.records.Told;
import tandem.web.Outcome;
import tandem.web.act.ActTime;

/** What every act upon a case has in common: it happens at a time, and is told. */
@ApplicationScoped
class CaseAct {

  private final ActTime time;

  CaseAct(ActTime time) {
    this.time = time;
  }

  /**
   * @param occurredAt null for now
   * @param says what the event says of the act
   */
  Outcome<Told> at(Instant occurredAt, Object says, Function<Instant, Outcome<Course>> change) {
    return time.orNow("occurredAt", occurredAt)
        .then(at -> change.apply(at).map(_ -> new Told(says, at)));
  }
}
