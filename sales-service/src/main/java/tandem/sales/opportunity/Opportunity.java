package tandem.sales.opportunity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.events.sales.OpportunityFacts;
import tandem.outbox.Aggregate;
import tandem.web.Outcome;
import tandem.web.Refusal;

/**
 * An opportunity. Opening counts to whoever owned it then, winning or losing to whoever owns it
 * then. Acts follow each other in time.
 */
@Entity
class Opportunity extends Aggregate {

  static final String KIND = "opportunity";

  @Schema(name = "OpportunityState")
  enum State {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("won")
    WON,
    @JsonProperty("lost")
    LOST
  }

  private String name;

  private UUID owner;

  private UUID customer;

  private UUID product;

  private UUID pipeline;

  /** Where it stands, or stood when it was closed. */
  private String stage;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Visit> visits;

  private String currency;

  @Column(name = "expected_amount")
  private Long expectedAmount;

  @Column(name = "expected_close_on")
  private LocalDate expectedCloseOn;

  @Enumerated(EnumType.STRING)
  private State state;

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

  private String competitor;

  /** What it was won by, while it is won. */
  private UUID deal;

  @Column(name = "import_hash")
  private String importHash;

  protected Opportunity() {}

  private Opportunity(UUID id, String externalId) {
    super(id, externalId);
  }

  /**
   * @param at when work on it began; null for a prospect that nobody has engaged yet
   */
  static Opportunity open(
      UUID id, String externalId, Content content, UUID pipeline, String stage, Instant at) {
    Opportunity opportunity = new Opportunity(id, externalId);
    opportunity.begin(content, pipeline, stage, at);
    return opportunity;
  }

  private void begin(Content content, UUID inPipeline, String inStage, Instant at) {
    content(content);
    pipeline = inPipeline;
    stage = inStage;
    visits = List.of(new Visit(inStage, at, null));
    state = State.OPEN;
    openedAt = at;
    openedBy = at == null ? null : owner;
    closedAt = null;
    closedBy = null;
    lossReason = null;
    deal = null;
    actedAt = at;
  }

  /** Moves it to another stage of its pipeline; a prospect is engaged by that. */
  Outcome<Opportunity> advance(String to, Instant at) {
    return ready(at)
        .then(
            _ ->
                to.equals(stage)
                    ? Outcome.<Opportunity>refused(
                        Refusal.conflict("opportunity.already-in-stage", stage))
                    : Outcome.done(this))
        .map(
            _ -> {
              leave(at);
              enter(to, at);
              if (openedAt == null) {
                openedAt = at;
                openedBy = owner;
              }
              return this;
            });
  }

  /**
   * @param by the deal it is won by
   */
  Outcome<Opportunity> win(UUID by, Instant at) {
    return ready(at)
        .map(
            _ -> {
              close(State.WON, at);
              deal = by;
              return this;
            });
  }

  /**
   * @param reason null where nobody said
   * @param to the competitor it went to; null leaves the one known
   */
  Outcome<Opportunity> lose(String reason, String to, Instant at) {
    return ready(at)
        .map(
            _ -> {
              close(State.LOST, at);
              lossReason = reason;
              competitor = to == null ? competitor : to;
              return this;
            });
  }

  /** Takes the closing back: it goes on in the stage where it stood. */
  Outcome<Opportunity> reopen(Instant at) {
    if (state == State.OPEN) {
      return Outcome.refused(Refusal.conflict("opportunity.not-closed"));
    }
    return inOrder(at)
        .map(
            _ -> {
              state = State.OPEN;
              closedAt = null;
              closedBy = null;
              lossReason = null;
              deal = null;
              enter(stage, at);
              return this;
            });
  }

  /**
   * Replaces what it is about. Who opened and who closed it stays.
   *
   * @param opening corrects when it was opened, null to leave it; refused if that is after what
   *     followed
   */
  Outcome<Opportunity> amend(Content content, Instant opening) {
    Instant next = visits.size() > 1 ? visits.get(1).enteredAt() : closedAt;
    if (opening != null && next != null && opening.isAfter(next)) {
      return Outcome.refused(Refusal.conflict("act.after-next", next));
    }
    content(content);
    if (opening != null) {
      openedAt(opening);
    }
    return Outcome.done(this);
  }

  private void openedAt(Instant at) {
    openedAt = at;
    openedBy = openedBy == null ? owner : openedBy;
    if (visits.size() == 1 && state == State.OPEN) {
      actedAt = at;
    }
    List<Visit> corrected = new ArrayList<>(visits);
    Visit first = visits.getFirst();
    corrected.set(0, new Visit(first.stage(), at, first.leftAt()));
    visits = List.copyOf(corrected);
  }

  /** Becomes what another one is: its source knows it so now, whatever happened to it here. */
  void restate(Opportunity other) {
    begin(other.content(), other.pipeline, other.stage, other.openedAt);
    visits = other.visits;
    state = other.state;
    closedAt = other.closedAt;
    closedBy = other.closedBy;
    actedAt = other.actedAt;
    lossReason = other.lossReason;
    deal = other.deal;
  }

  /** Itself, if it is open and may act at an instant. */
  Outcome<Opportunity> ready(Instant at) {
    return state == State.OPEN
        ? inOrder(at)
        : Outcome.refused(
            Refusal.conflict(
                state == State.WON ? "opportunity.already-won" : "opportunity.already-lost"));
  }

  private Outcome<Opportunity> inOrder(Instant at) {
    return actedAt != null && at.isBefore(actedAt)
        ? Outcome.refused(Refusal.conflict("act.before-previous", actedAt))
        : Outcome.done(this);
  }

  private void close(State as, Instant at) {
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

  private void content(Content content) {
    name = content.name();
    owner = content.owner();
    customer = content.customer();
    product = content.product();
    currency = content.currency();
    expectedAmount = content.expectedAmount();
    expectedCloseOn = content.expectedCloseOn();
    competitor = content.competitor();
  }

  Content content() {
    return new Content(
        name, owner, customer, product, currency, expectedAmount, expectedCloseOn, competitor);
  }

  /** The people that its facts name. */
  Set<UUID> holders() {
    return Stream.of(openedBy, closedBy).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /**
   * @param holders where a person stood at an instant
   */
  OpportunityFacts facts(BiFunction<UUID, Instant, Holder> holders) {
    return new OpportunityFacts(
        customer,
        product,
        pipeline,
        state == State.OPEN ? stage : null,
        currency,
        expectedAmount,
        expectedCloseOn,
        moment(openedAt, openedBy, holders),
        state == State.WON ? moment(closedAt, closedBy, holders) : null,
        state == State.LOST ? moment(closedAt, closedBy, holders) : null,
        lossReason,
        competitor);
  }

  private static Moment moment(Instant at, UUID person, BiFunction<UUID, Instant, Holder> holders) {
    return at == null ? null : Moment.of(at, holders.apply(person, at));
  }

  @Override
  public String kind() {
    return KIND;
  }

  String name() {
    return name;
  }

  UUID owner() {
    return owner;
  }

  UUID pipeline() {
    return pipeline;
  }

  String stage() {
    return stage;
  }

  List<Visit> visits() {
    return visits;
  }

  State state() {
    return state;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant closedAt() {
    return closedAt;
  }

  Instant actedAt() {
    return actedAt;
  }

  String lossReason() {
    return lossReason;
  }

  UUID deal() {
    return deal;
  }

  String importHash() {
    return importHash;
  }

  void importedAs(String hash) {
    importHash = hash;
  }
}
