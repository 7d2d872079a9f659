package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.BiFunction;
import tandem.directory.Scope;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.ActTime;
import tandem.web.act.By;

/**
 * What every act upon a case has in common: the case is found and locked, changed and published.
 */
@ApplicationScoped
class CaseAct {

  private final Cases cases;
  private final ActTime time;

  CaseAct(Cases cases, ActTime time) {
    this.cases = cases;
    this.time = time;
  }

  /** Who acts upon which case, in which version of it. */
  record Call(String reference, IfMatch ifMatch, Scope scope, Caller caller) {}

  /**
   * @param act the last word of the event's type
   * @param says what the event says of the act
   * @param occurredAt null for now
   */
  @Transactional
  Outcome<ServiceCase> on(
      Call call,
      String act,
      Object says,
      Instant occurredAt,
      BiFunction<Course, Instant, Outcome<Course>> change) {
    return cases
        .toChange(call.reference(), call.scope(), call.ifMatch())
        .then(
            it ->
                time.orNow("occurredAt", occurredAt)
                    .then(
                        at ->
                            change
                                .apply(it.course(), at)
                                .map(_ -> cases.append(it, act, says, at, By.of(call.caller())))));
  }
}
