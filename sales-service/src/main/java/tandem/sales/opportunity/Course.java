package tandem.sales.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import tandem.acts.Outcome;
import tandem.acts.Refusal;

/**
 * How an opportunity goes: through the stages of its pipeline, until it is won or lost. Opening
 * counts to whoever owned it then, winning or losing to whoever owns it then. Acts follow each
 * other in time.
 */
@Embeddable
class Course {

  /** Where it stands, or stood when it was closed. */
  private String stage;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<Visit> visits;

  @Enumerated(EnumType.STRING)
  private OpportunityState state;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "opened_by")
  private UUID openedBy;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closed_by")
  private UUID closedBy;

  /** When the last act on its state happened; null for a prospect. */
  @Column(name = "acted_at")
  private Instant actedAt;

  @Column(name = "loss_reason")
  private String lossReason;

  /** What it was won by, while it is won; null where nobody knows for how much. */
  private UUID deal;

  protected Course() {}

  /**
   * @param at when work on it began; null for a prospect that nobody has engaged yet
   */
  static Course begin(String stage, UUID owner, Instant at) {
    Course course = new Course();
    course.stage = stage;
    course.visits = List.of(new Visit(stage, at, null));
    course.state = OpportunityState.OPEN;
    course.opened(owner, at);
    course.actedAt = at;
    return course;
  }

  /** Moves it to another stage of its pipeline; a prospect is engaged by that. */
  Outcome<Course> advance(String to, UUID owner, Instant at) {
    return ready(at)
        .then(
            _ ->
                to.equals(stage)
                    ? Outcome.<Course>refused(
                        Refusal.conflict("opportunity.already-in-stage", stage))
                    : Outcome.done(this))
        .map(
            _ -> {
              leave(at);
              enter(to, at);
              if (openedAt == null) {
                opened(owner, at);
              }
              return this;
            });
  }

  /**
   * @param by the deal it is won by; null where nobody knows for how much
   */
  Outcome<Course> win(UUID by, UUID owner, Instant at) {
    return ready(at)
        .map(
            _ -> {
              close(OpportunityState.WON, owner, at);
              deal = by;
              return this;
            });
  }

  /**
   * @param reason null where nobody said
   */
  Outcome<Course> lose(String reason, UUID owner, Instant at) {
    return ready(at)
        .map(
            _ -> {
              close(OpportunityState.LOST, owner, at);
              lossReason = reason;
              return this;
            });
  }

  /** Takes the closing back: it goes on in the stage where it stood. */
  Outcome<Course> reopen(Instant at) {
    if (state == OpportunityState.OPEN) {
      return Outcome.refused(Refusal.conflict("opportunity.not-closed"));
    }
    return inOrder(at)
        .map(
            _ -> {
              state = OpportunityState.OPEN;
              closedAt = null;
              closedBy = null;
              lossReason = null;
              deal = null;
              enter(stage, at);
              return this;
            });
  }

  /** Corrects when it was opened; refused if that is after what followed. */
  Outcome<Course> correct(Instant opening) {
    Instant next = visits.size() > 1 ? visits.get(1).enteredAt() : closedAt;
    if (next != null && opening.isAfter(next)) {
      return Outcome.refused(Refusal.conflict("act.after-next", next));
    }
    openedAt = opening;
    if (visits.size() == 1 && state == OpportunityState.OPEN) {
      actedAt = opening;
    }
    List<Visit> corrected = new ArrayList<>(visits);
    Visit first = visits.getFirst();
    corrected.set(0, new Visit(first.stage(), opening, first.leftAt()));
    visits = List.copyOf(corrected);
    return Outcome.done(this);
  }

  /** Becomes what its source knows now, whatever happened to it here. */
  void become(Course other) {
    stage = other.stage;
    visits = other.visits;
    state = other.state;
    openedAt = other.openedAt;
    openedBy = other.openedBy;
    closedAt = other.closedAt;
    closedBy = other.closedBy;
    actedAt = other.actedAt;
    lossReason = other.lossReason;
    deal = other.deal;
  }

  /** Itself, if it is open and may act at an instant. */
  Outcome<Course> ready(Instant at) {
    return state == OpportunityState.OPEN
        ? inOrder(at)
        : Outcome.refused(
            Refusal.conflict(
                state == OpportunityState.WON
                    ? "opportunity.already-won"
                    : "opportunity.already-lost"));
  }

  private Outcome<Course> inOrder(Instant at) {
    return actedAt != null && at.isBefore(actedAt)
        ? Outcome.refused(Refusal.conflict("act.before-previous", actedAt))
        : Outcome.done(this);
  }

  private void opened(UUID owner, Instant at) {
    openedAt = at;
    openedBy = at == null ? null : owner;
  }

  private void close(OpportunityState as, UUID owner, Instant at) {
    leave(at);
    state = as;
    closedAt = at;
    closedBy = owner;
    actedAt = at;
  }

  private void leave(Instant at) {
    List<Visit> changed = new ArrayList<>(visits);
    changed.set(changed.size() - 1, changed.getLast().left(at));
    visits = List.copyOf(changed);
  }

  private void enter(String to, Instant at) {
    List<Visit> changed = new ArrayList<>(visits);
    changed.add(new Visit(to, at, null));
    visits = List.copyOf(changed);
    stage = to;
    actedAt = at;
  }

  /** The people that its facts name. */
  Stream<UUID> holders() {
    return Stream.of(openedBy, closedBy).filter(Objects::nonNull).distinct();
  }

  String stage() {
    return stage;
  }

  List<Visit> visits() {
    return visits;
  }

  OpportunityState state() {
    return state;
  }

  Instant openedAt() {
    return openedAt;
  }

  UUID openedBy() {
    return openedBy;
  }

  Instant closedAt() {
    return closedAt;
  }

  UUID closedBy() {
    return closedBy;
  }

  String lossReason() {
    return lossReason;
  }

  UUID deal() {
    return deal;
  }
}
