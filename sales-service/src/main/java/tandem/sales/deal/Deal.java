package tandem.sales.deal;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tandem.events.Holder;
import tandem.events.sales.DealFacts;
import tandem.outbox.Aggregate;
import tandem.web.Money;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** A deal, from its closing on. What was given back can never exceed what was agreed. */
@Entity
class Deal extends Aggregate {

  /** The kind that its events name. */
  static final String KIND = "deal";

  @Schema(name = "DealState")
  enum State {
    @JsonProperty("closed")
    CLOSED,
    @JsonProperty("cancelled")
    CANCELLED,
    /** The win it came from was reopened: as if it had never been. */
    @JsonProperty("withdrawn")
    WITHDRAWN
  }

  private UUID customer;

  private UUID opportunity;

  private String currency;

  private long amount;

  @Column(name = "promised_on")
  private LocalDate promisedOn;

  @Column(name = "closed_at")
  private Instant closedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Line> lines;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Credit> credits;

  /** Whom it is credited to, for queries. */
  @SuppressWarnings("UnusedVariable")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private UUID[] credited;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Refund> refunds = List.of();

  private long refunded;

  @Enumerated(EnumType.STRING)
  private State state = State.CLOSED;

  @Column(name = "cancelled_at")
  private Instant cancelledAt;

  /** When the last act happened; no cancellation comes before it. */
  @Column(name = "acted_at")
  private Instant actedAt;

  @Column(name = "import_hash")
  private String importHash;

  protected Deal() {}

  private Deal(UUID id, String externalId, UUID opportunity, Terms terms, Instant at) {
    super(id, externalId);
    this.opportunity = opportunity;
    this.closedAt = at;
    this.actedAt = at;
    agree(terms);
  }

  /**
   * @param opportunity the one that was won by it, null for a deal made directly
   */
  static Outcome<Deal> close(
      UUID id, String externalId, UUID opportunity, Terms terms, Instant at) {
    return terms.checked().map(agreed -> new Deal(id, externalId, opportunity, agreed, at));
  }

  /** Agrees other terms; they count from the closing on. */
  Outcome<Deal> amend(Terms terms, Instant at) {
    if (state != State.CLOSED) {
      return notClosed();
    }
    if (at.isBefore(closedAt)) {
      return Outcome.refused(Refusal.conflict("act.before-previous", closedAt));
    }
    return terms
        .checked()
        .then(
            agreed ->
                Journal.of(agreed.lines(), agreed.credits(), refunds)
                    .map(
                        _ -> {
                          agree(agreed);
                          return this;
                        }));
  }

  /** Gives back a part: of one line, or of all in proportion to what is left of them. */
  Outcome<Deal> refund(Refund refund) {
    if (state != State.CLOSED) {
      return notClosed();
    }
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
    List<Refund> all = new ArrayList<>(refunds);
    all.add(refund);
    refunds = List.copyOf(all);
    refunded += refund.amount();
    actedAt = later(actedAt, refund.at());
    return Outcome.done(this);
  }

  /** Cancels what is left of the deal, on a day of its own. */
  Outcome<Deal> cancel(Instant at) {
    if (state != State.CLOSED) {
      return notClosed();
    }
    if (at.isBefore(actedAt)) {
      return Outcome.refused(Refusal.conflict("act.before-previous", actedAt));
    }
    state = State.CANCELLED;
    cancelledAt = at;
    actedAt = at;
    return Outcome.done(this);
  }

  /** Takes the deal back as if it had never been; not once money was given back. */
  Outcome<Deal> withdraw() {
    if (state != State.CLOSED || !refunds.isEmpty()) {
      return Outcome.refused(Refusal.conflict("deal.refunded-or-cancelled"));
    }
    state = State.WITHDRAWN;
    return Outcome.done(this);
  }

  /** Records the deal anew, as its source has it now; not once it was acted upon here. */
  Outcome<Deal> restate(Terms terms, Instant at) {
    if (state == State.CANCELLED || !refunds.isEmpty()) {
      return Outcome.refused(Refusal.conflict("deal.refunded-or-cancelled"));
    }
    return terms
        .checked()
        .map(
            agreed -> {
              agree(agreed);
              state = State.CLOSED;
              closedAt = at;
              actedAt = at;
              return this;
            });
  }

  private void agree(Terms terms) {
    customer = terms.customer();
    currency = terms.currency();
    promisedOn = terms.promisedOn();
    lines = List.copyOf(terms.lines());
    credits = List.copyOf(terms.credits());
    credited = credits.stream().map(Credit::person).toArray(UUID[]::new);
    amount = terms.amount();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Outcome<Deal> notClosed() {
    return Outcome.refused(
        Refusal.conflict(state == State.CANCELLED ? "deal.already-cancelled" : "deal.withdrawn"));
  }

  /**
   * @param holders where a person stood at an instant
   */
  DealFacts facts(BiFunction<UUID, Instant, Holder> holders) {
    if (state == State.WITHDRAWN) {
      return new DealFacts(
          customer, opportunity, currency, promisedOn, List.of(), List.of(), List.of());
    }
    Journal journal = journal();
    return new DealFacts(
        customer,
        opportunity,
        currency,
        promisedOn,
        journal.gross().stream().map(part -> posting(closedAt, part, holders)).toList(),
        journal.refunds().stream()
            .map(dated -> posting(dated.at(), dated.part(), holders))
            .toList(),
        state == State.CANCELLED
            ? journal.left().stream().map(part -> posting(cancelledAt, part, holders)).toList()
            : List.of());
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

  private Journal journal() {
    return switch (Journal.of(lines, credits, refunds)) {
      case Outcome.Done<Journal>(Journal journal) -> journal;
      case Outcome.Refused<Journal>(Refusal why) ->
          throw new IllegalStateException(
              "deal " + id() + " holds refunds beyond its lines: " + why);
    };
  }

  private static DealFacts.Posting posting(
      Instant at, Journal.Part part, BiFunction<UUID, Instant, Holder> holders) {
    return DealFacts.Posting.of(
        at,
        holders.apply(part.person(), at),
        part.product(),
        part.amount(),
        part.listAmount(),
        part.share());
  }

  /** The terms as they are agreed now. */
  Terms terms() {
    return new Terms(customer, currency, promisedOn, lines, credits);
  }

  @Override
  public String kind() {
    return KIND;
  }

  UUID opportunity() {
    return opportunity;
  }

  long amount() {
    return amount;
  }

  long refunded() {
    return refunded;
  }

  List<Refund> refunds() {
    return refunds;
  }

  State state() {
    return state;
  }

  Instant closedAt() {
    return closedAt;
  }

  Instant cancelledAt() {
    return cancelledAt;
  }

  Instant actedAt() {
    return actedAt;
  }

  String importHash() {
    return importHash;
  }

  void importedAs(String hash) {
    importHash = hash;
  }
}
