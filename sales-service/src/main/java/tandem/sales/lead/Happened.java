package tandem.sales.lead;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.Values;
import tandem.records.Refusals;

/** When what happened to a lead; null for what has not. */
record Happened(
    Instant captured,
    Instant responded,
    Instant qualified,
    Instant converted,
    Instant disqualified) {

  LeadState state() {
    if (converted != null) {
      return LeadState.CONVERTED;
    }
    if (disqualified != null) {
      return LeadState.DISQUALIFIED;
    }
    return qualified == null ? LeadState.CAPTURED : LeadState.QUALIFIED;
  }

  Map<LeadMoment, Instant> moments() {
    Map<LeadMoment, Instant> all = new EnumMap<>(LeadMoment.class);
    all.put(LeadMoment.CAPTURED, captured);
    all.put(LeadMoment.RESPONDED, responded);
    all.put(LeadMoment.QUALIFIED, qualified);
    all.put(LeadMoment.CONVERTED, converted);
    all.put(LeadMoment.DISQUALIFIED, disqualified);
    all.values().removeIf(Objects::isNull);
    return all;
  }

  /** Itself, if it can be answered at an instant, which may be told late. */
  Outcome<Happened> respondable(Instant at) {
    if (responded != null) {
      return Outcome.refused(Refusal.conflict("lead.responded", responded));
    }
    return in(LeadState.CAPTURED, LeadState.QUALIFIED).then(_ -> after(captured, at));
  }

  /** Itself, if it is in one of some states, and what is done then comes after what was done. */
  Outcome<Happened> standing(Instant at, LeadState... allowed) {
    return in(allowed).then(_ -> after(last(), at));
  }

  private Outcome<Happened> in(LeadState... allowed) {
    return List.of(allowed).contains(state())
        ? Outcome.done(this)
        : Outcome.refused(Refusal.conflict("lead.state", Values.apiName(state())));
  }

  private Outcome<Happened> after(Instant last, Instant at) {
    return at.isBefore(last)
        ? Outcome.refused(Refusal.conflict("act.before-previous", last))
        : Outcome.done(this);
  }

  /** When it came into its state. */
  private Instant last() {
    return moments().get(LeadMoment.valueOf(state().name()));
  }

  /**
   * Refuses times that cannot be.
   *
   * @param asked the state that somebody says it has; null where nobody does
   */
  void check(LeadState asked, Refusals refusals) {
    Instant begun = qualified == null ? captured : qualified;
    inOrder(refusals, "respondedAt", captured, responded);
    inOrder(refusals, "qualifiedAt", captured, qualified);
    inOrder(refusals, "convertedAt", begun, converted);
    inOrder(refusals, "disqualifiedAt", begun, disqualified);
    if (converted != null && disqualified != null) {
      refusals.invalid("disqualifiedAt", "lead.ended-twice");
    }
    if (asked != null && asked != state()) {
      refusals.invalid("state", "lead.other-state", Values.apiName(asked), Values.apiName(state()));
    }
  }

  private static void inOrder(Refusals refusals, String field, Instant before, Instant at) {
    if (at != null && at.isBefore(before)) {
      refusals.invalid(field, "act.before-previous", before);
    }
  }
}
