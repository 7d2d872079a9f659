package tandem.sales.deal;

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
import tandem.acts.Money;
import tandem.acts.Outcome;
import tandem.acts.Refusal;

/**
 * What was agreed, what was given back of it, and whether what is left was cancelled. What is given
 * back can never exceed what was agreed.
 */
@Embeddable
class Course {

  @Enumerated(EnumType.STRING)
  private DealState state = DealState.CLOSED;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<Line> lines;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<Credit> credits;

  /** Whom it is credited to, for queries. */
  @SuppressWarnings("UnusedVariable")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private UUID[] credited;

  /** Whose it is where it is nobody's; the database takes it from the credits. */
  @SuppressWarnings("UnusedVariable")
  @Column(insertable = false, updatable = false)
  private String team;

  private long amount;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<Refund> refunds = List.of();

  private long refunded;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "cancelled_at")
  private Instant cancelledAt;

  /** When the last act happened; no cancellation comes before it. */
  @Column(name = "acted_at")
  private Instant actedAt;

  protected Course() {}

  static Course close(Terms terms, Instant at) {
    Course course = new Course();
    course.closed(terms, at);
    return course;
  }

  private void closed(Terms terms, Instant at) {
    agree(terms);
    state = DealState.CLOSED;
    closedAt = at;
    actedAt = at;
  }

  /** Has other terms count from the closing on. */
  void agree(Terms terms) {
    lines = List.copyOf(terms.lines());
    credits = List.copyOf(terms.credits());
    credited = people().toArray(UUID[]::new);
    amount = terms.amount();
  }

  /** Refused where the deal is over. */
  Outcome<Course> standing() {
    return state == DealState.CLOSED
        ? Outcome.done(this)
        : Outcome.refused(
            Refusal.conflict(
                state == DealState.CANCELLED ? "deal.already-cancelled" : "deal.withdrawn"));
  }

  /** Refused where less would be agreed than was given back. */
  Outcome<Journal> bearing(Terms terms) {
    return Journal.of(terms.lines(), terms.credits(), refunds);
  }

  /** Refused once it was acted upon here. */
  Outcome<Course> untouched() {
    return state == DealState.CANCELLED || !refunds.isEmpty()
        ? Outcome.refused(Refusal.conflict("deal.refunded-or-cancelled"))
        : Outcome.done(this);
  }

  /** Gives back a part: of one line, or of all in proportion to what is left of them. */
  Outcome<Course> refund(Refund refund, String currency) {
    return standing().then(_ -> refundable(refund, currency)).map(_ -> refunded(refund));
  }

  private Outcome<Course> refundable(Refund refund, String currency) {
    if (refund.at().isBefore(closedAt)) {
      return Outcome.refused(Refusal.conflict("act.before-previous", closedAt));
    }
    if (refund.line() != null && (refund.line() < 1 || refund.line() > lines.size())) {
      return Outcome.refused(Refusal.invalid("line", "deal.unknown-line", refund.line()));
    }
    if (refund.amount() <= 0) {
      return Outcome.refused(Refusal.conflict("deal.nothing-to-refund"));
    }
    if (refund.amount() > left(refund.line())) {
      return Outcome.refused(
          Refusal.conflict(
              "deal.refund-exceeds-rest", Money.amount(left(refund.line()), currency), currency));
    }
    return Outcome.done(this);
  }

  private Course refunded(Refund refund) {
    List<Refund> all = new ArrayList<>(refunds);
    all.add(refund);
    refunds = List.copyOf(all);
    refunded += refund.amount();
    actedAt = refund.at().isAfter(actedAt) ? refund.at() : actedAt;
    return this;
  }

  /** Cancels what is left, on a day of its own. */
  Outcome<Course> cancel(Instant at) {
    return standing()
        .then(
            _ ->
                at.isBefore(actedAt)
                    ? Outcome.refused(Refusal.conflict("act.before-previous", actedAt))
                    : Outcome.done(this))
        .map(
            _ -> {
              state = DealState.CANCELLED;
              cancelledAt = at;
              actedAt = at;
              return this;
            });
  }

  /** Takes the deal back as if it had never been; not once money was given back. */
  Outcome<Course> withdraw() {
    if (state != DealState.CLOSED || !refunds.isEmpty()) {
      return Outcome.refused(Refusal.conflict("deal.refunded-or-cancelled"));
    }
    state = DealState.WITHDRAWN;
    return Outcome.done(this);
  }

  /** Closes the deal anew, as its source has it now. */
  void restate(Terms terms, Instant at) {
    closed(terms, at);
  }

  /**
   * What can still be given back, in minor units.
   *
   * @param line from 1; null for the deal as a whole
   */
  long left(Integer line) {
    return journal().left().stream()
        .filter(part -> line == null || line == part.line())
        .mapToLong(Journal.Part::amount)
        .sum();
  }

  Journal journal() {
    return switch (Journal.of(lines, credits, refunds)) {
      case Outcome.Done<Journal>(Journal journal) -> journal;
      case Outcome.Refused<Journal>(Refusal why) ->
          throw new IllegalStateException("refunds beyond the lines: " + why);
    };
  }

  Stream<UUID> people() {
    return credits.stream().map(Credit::person).filter(Objects::nonNull);
  }

  DealState state() {
    return state;
  }

  List<Line> lines() {
    return lines;
  }

  List<Credit> credits() {
    return credits;
  }

  long amount() {
    return amount;
  }

  List<Refund> refunds() {
    return refunds;
  }

  long refunded() {
    return refunded;
  }

  Instant closedAt() {
    return closedAt;
  }

  Instant cancelledAt() {
    return cancelledAt;
  }
}
