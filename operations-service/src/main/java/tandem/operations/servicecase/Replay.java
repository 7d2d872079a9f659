package tandem.operations.servicecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import tandem.acts.ActTime;
import tandem.acts.Outcome;
import tandem.acts.References;
import tandem.operations.performer.Performer;

/**
 * Lets a case happen as a row tells it: its acts one after the other, by the same rules as if they
 * were recorded one by one. Not thread-safe.
 */
final class Replay {

  /** Of acts at the same instant, what ends comes before what begins. */
  private enum Order {
    RESUME,
    TRANSFER,
    ESCALATE,
    RESPOND,
    RESOLVE,
    REOPEN,
    PAUSE,
    CLOSE,
    WITHDRAW
  }

  private record Step(
      Instant at, Order order, String field, BiFunction<Course, Instant, Outcome<Course>> act) {}

  private static final Comparator<Step> IN_ORDER =
      Comparator.comparing(Step::at).thenComparing(Step::order);

  private final CaseRow row;
  private final Map<String, UUID> people;
  private final List<Step> steps = new ArrayList<>();

  private Replay(CaseRow row, Map<String, UUID> people) {
    this.row = row;
    this.people = people;
  }

  /**
   * @param begun as it was when it was opened
   * @param people whom the row names, by their references
   */
  static Outcome<Course> of(Course begun, CaseRow row, Map<String, UUID> people) {
    return new Replay(row, people).course(begun);
  }

  private Outcome<Course> course(Course begun) {
    collect();
    Outcome<Course> course = ended().map(_ -> begun);
    for (Step step : steps.stream().sorted(IN_ORDER).toList()) {
      course = course.then(it -> act(step, it));
    }
    return course;
  }

  /** Refused where something ends before it begins: taken apart, its ends might fit others. */
  private Outcome<Boolean> ended() {
    Outcome<Boolean> ended = Outcome.done(true);
    for (CaseRow.Pause pause : row.pauses()) {
      ended = ended.then(_ -> ActTime.inOrder("pauses", pause.from(), pause.to()));
    }
    for (CaseRow.Resolved resolved : row.resolutions()) {
      ended = ended.then(_ -> ActTime.inOrder("resolutions", resolved.at(), resolved.reopenedAt()));
    }
    return ended;
  }

  private static Outcome<Course> act(Step step, Course course) {
    Outcome<Course> outcome = step.act().apply(course, step.at());
    return outcome instanceof Outcome.Refused<Course> refused
        ? Outcome.refused(refused.why().about(step.field()))
        : outcome;
  }

  private void collect() {
    add(row.respondedAt(), Order.RESPOND, "respondedAt", (it, at) -> it.respond(false, at));
    row.responses().forEach(this::response);
    row.pauses().forEach(this::pause);
    row.transfers().forEach(this::transfer);
    row.escalations().forEach(this::escalation);
    add(row.resolvedAt(), Order.RESOLVE, "resolvedAt", Course::resolve);
    row.resolutions().forEach(this::resolution);
    add(row.closedAt(), Order.CLOSE, "closedAt", Course::close);
    add(
        row.withdrawnAt(),
        Order.WITHDRAW,
        "withdrawnAt",
        (it, at) -> it.withdraw(row.reason(), at));
  }

  private void response(CaseRow.Response said) {
    add(said.at(), Order.RESPOND, "responses", (it, at) -> it.respond(said.automatic(), at));
  }

  /** One that took no time changes nothing. */
  private void pause(CaseRow.Pause said) {
    if (!said.from().equals(said.to())) {
      add(said.from(), Order.PAUSE, "pauses", (it, at) -> it.pause(said.reason(), at));
      add(said.to(), Order.RESUME, "pauses", Course::resume);
    }
  }

  private void transfer(CaseRow.Transfer said) {
    add(
        said.at(),
        Order.TRANSFER,
        "transfers",
        (it, at) ->
            holder("transfers", said.owner(), said.team())
                .then(to -> it.transfer(to, said.reason(), at)));
  }

  private void escalation(CaseRow.Escalation said) {
    add(said.at(), Order.ESCALATE, "escalations", (it, at) -> it.escalate(said.level(), at));
  }

  private void resolution(CaseRow.Resolved said) {
    add(said.at(), Order.RESOLVE, "resolutions", Course::resolve);
    add(said.reopenedAt(), Order.REOPEN, "resolutions", (it, at) -> it.reopen(said.reason(), at));
  }

  private void add(
      Instant at, Order order, String field, BiFunction<Course, Instant, Outcome<Course>> act) {
    if (at != null) {
      steps.add(new Step(stored(at), order, field, act));
    }
  }

  private Outcome<Performer> holder(String field, String owner, String team) {
    return References.resolve(field, owner, people)
        .map(person -> new Performer(person, team, null));
  }

  /** As finely as the database keeps it. */
  private static Instant stored(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }
}
