package tandem.operations.servicecase;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.Values;
import tandem.operations.performer.Performer;

/**
 * What happens to a case, act by act. The acts follow each other in time, however late they are
 * recorded.
 */
@Embeddable
class Course {

  @Enumerated(EnumType.STRING)
  private CaseState state;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "withdrawal_reason")
  private String withdrawalReason;

  private int escalation;

  @Column(name = "latest_at")
  private Instant latestAt;

  @ElementCollection
  @CollectionTable(name = "case_holding", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "ordinal")
  @BatchSize(size = 500)
  private List<Holding> holdings = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "case_reply", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "ordinal")
  @BatchSize(size = 500)
  private List<Reply> replies = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "case_pause", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "ordinal")
  @BatchSize(size = 500)
  private List<CasePause> pauses = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "case_resolution", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "ordinal")
  @BatchSize(size = 500)
  private List<Resolution> resolutions = new ArrayList<>();

  protected Course() {}

  /** A case is opened, and with somebody. */
  static Course begin(Performer holder, Instant at) {
    Course course = new Course();
    course.openedAt = at;
    course.latestAt = at;
    course.state = CaseState.OPEN;
    course.holdings.add(Holding.of(holder, at, null));
    return course;
  }

  Outcome<Course> respond(boolean automatic, Instant at) {
    return whileOpen(at, () -> replies.add(new Reply(at, automatic)));
  }

  /** The case waits for somebody else; both clocks stand still. */
  Outcome<Course> pause(String reason, Instant at) {
    if (state == CaseState.PAUSED) {
      return Outcome.refused(Refusal.conflict("case.paused"));
    }
    return whileOpen(
        at,
        () -> {
          pauses.add(new CasePause(at, null, reason));
          state = CaseState.PAUSED;
        });
  }

  Outcome<Course> resume(Instant at) {
    return state == CaseState.PAUSED
        ? next(at, () -> goOn(at))
        : Outcome.refused(Refusal.conflict("case.not-paused"));
  }

  private void goOn(Instant at) {
    if (state == CaseState.PAUSED) {
      pauses.set(pauses.size() - 1, pauses.getLast().until(at));
      state = CaseState.OPEN;
    }
  }

  Outcome<Course> escalate(int level, Instant at) {
    return level > escalation
        ? whileOpen(at, () -> escalation = level)
        : Outcome.refused(Refusal.conflict("case.level", escalation));
  }

  /** The case goes to somebody else; one that is resolved, too, in case it is reopened. */
  Outcome<Course> transfer(Performer to, String reason, Instant at) {
    return state == CaseState.RESOLVED
        ? next(at, () -> holdings.add(Holding.of(to, at, reason)))
        : whileOpen(at, () -> holdings.add(Holding.of(to, at, reason)));
  }

  /** What the case was about is settled, and a pause with it. */
  Outcome<Course> resolve(Instant at) {
    return whileOpen(
        at,
        () -> {
          goOn(at);
          resolutions.add(new Resolution(at, null, null));
          resolvedAt = at;
          state = CaseState.RESOLVED;
        });
  }

  /** The resolution did not hold: it is withdrawn, and its clock goes on as if it never was. */
  Outcome<Course> reopen(String reason, Instant at) {
    if (state != CaseState.RESOLVED && state != CaseState.CLOSED) {
      return Outcome.refused(Refusal.conflict("case.not-resolved", Values.apiName(state)));
    }
    return next(
        at,
        () -> {
          resolutions.set(resolutions.size() - 1, resolutions.getLast().reopened(at, reason));
          resolvedAt = null;
          closedAt = null;
          state = CaseState.OPEN;
        });
  }

  Outcome<Course> close(Instant at) {
    if (state != CaseState.RESOLVED) {
      return Outcome.refused(Refusal.conflict("case.not-resolved", Values.apiName(state)));
    }
    return next(
        at,
        () -> {
          closedAt = at;
          state = CaseState.CLOSED;
        });
  }

  /** The case ends without being settled. */
  Outcome<Course> withdraw(String reason, Instant at) {
    return whileOpen(
        at,
        () -> {
          goOn(at);
          withdrawnAt = at;
          withdrawalReason = reason;
          state = CaseState.WITHDRAWN;
        });
  }

  /** Is what another course says, in place, so that only what differs is written. */
  void become(Course other) {
    state = other.state;
    openedAt = other.openedAt;
    resolvedAt = other.resolvedAt;
    closedAt = other.closedAt;
    withdrawnAt = other.withdrawnAt;
    withdrawalReason = other.withdrawalReason;
    escalation = other.escalation;
    latestAt = other.latestAt;
    replace(holdings, other.holdings);
    replace(replies, other.replies);
    replace(pauses, other.pauses);
    replace(resolutions, other.resolutions);
  }

  private static <T> void replace(List<T> present, List<T> by) {
    if (!present.equals(by)) {
      present.clear();
      present.addAll(by);
    }
  }

  private Outcome<Course> whileOpen(Instant at, Runnable change) {
    return state.isOpen()
        ? next(at, change)
        : Outcome.refused(Refusal.conflict("case.not-open", Values.apiName(state)));
  }

  private Outcome<Course> next(Instant at, Runnable change) {
    if (at.isBefore(latestAt)) {
      return Outcome.refused(Refusal.invalid("occurredAt", "act.before-previous", latestAt));
    }
    change.run();
    latestAt = at;
    return Outcome.done(this);
  }

  /** Who has the case at an instant; whoever had it first before that. */
  Performer heldBy(Instant at) {
    return holdings.stream()
        .filter(holding -> !holding.at().isAfter(at))
        .reduce((_, later) -> later)
        .orElseGet(holdings::getFirst)
        .by();
  }

  /** Everybody whose place the facts depend on. */
  Stream<UUID> people() {
    return holdings.stream().map(Holding::person).filter(Objects::nonNull);
  }

  CaseState state() {
    return state;
  }

  Instant openedAt() {
    return openedAt;
  }

  /** Null while it is not resolved. */
  Instant resolvedAt() {
    return resolvedAt;
  }

  Instant closedAt() {
    return closedAt;
  }

  Instant withdrawnAt() {
    return withdrawnAt;
  }

  String withdrawalReason() {
    return withdrawalReason;
  }

  /** The level it was escalated to, 0 for none. */
  int escalation() {
    return escalation;
  }

  /** When the latest act happened. */
  Instant latestAt() {
    return latestAt;
  }

  /** In the order of time, like the other lists; never empty. */
  List<Holding> holdings() {
    return List.copyOf(holdings);
  }

  List<Reply> replies() {
    return List.copyOf(replies);
  }

  List<CasePause> pauses() {
    return List.copyOf(pauses);
  }

  List<Resolution> resolutions() {
    return List.copyOf(resolutions);
  }
}
