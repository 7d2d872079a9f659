package tandem.sales.lead;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.ANALYST;
import static tandem.acts.Roles.SALES_DIRECTOR;
import static tandem.acts.Roles.SALES_MANAGER;
import static tandem.acts.Roles.SALES_REPRESENTATIVE;
import static tandem.acts.Roles.SALES_SUPERVISOR;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
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
import tandem.directory.Holders;
import tandem.directory.Person;
import tandem.events.Bounds;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Recorded;
import tandem.records.Refusals;
import tandem.sales.customer.Customer;
import tandem.sales.opportunity.Opportunity;
import tandem.sales.product.Product;

/** A lead; its state follows from what has happened to it. */
@Entity
@Kind(
    name = "lead",
    plural = "leads",
    en = "Lead",
    zh = "线索",
    example = "L-31",
    help = "Somebody who may come to buy.",
    scope = "owner",
    scopeTeam = "team",
    order = "-capturedAt",
    begins = "captured",
    imported = "recorded",
    reimported = "recorded",
    differences = true,
    happened = LeadFacts.class,
    sees = {SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ANALYST, ADMIN},
    writes = {SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
class Lead extends Recorded {

  @Field(
      en = "Name",
      zh = "名称",
      personal = true,
      required = true,
      sort = true,
      filter = true,
      example = "Acme, asks for workstations")
  String name;

  @Field(en = "Source", zh = "来源", required = true, fact = true, filter = true, example = "web")
  @Enumerated(EnumType.STRING)
  private LeadSource source;

  @Field(
      en = "Owner",
      zh = "负责人",
      filter = true,
      to = Person.class,
      help =
          "Who works on it from now on; the caller of a new one that names neither owner nor team,"
              + " nobody of one from a file.")
  UUID owner;

  @Field(
      en = "Team",
      zh = "团队",
      filter = true,
      example = "North",
      help = "Whose it is while it is nobody's in particular.")
  String team;

  @Field(
      en = "Customer",
      zh = "客户",
      fact = true,
      filter = true,
      to = Customer.class,
      present = "hasCustomer",
      help = "Who asks, where that is known; whom it was converted to once it was.")
  UUID customer;

  @Field(en = "Product", zh = "产品", fact = true, filter = true, to = Product.class)
  UUID product;

  @Field(
      en = "Currency",
      zh = "币种",
      fact = true,
      as = Field.As.CURRENCY,
      alone = true,
      example = "USD",
      help = "ISO 4217; that of the product of a new one if absent.")
  String currency;

  /** Minor units. */
  @Field(
      en = "Expected amount",
      zh = "预计金额",
      fact = true,
      currency = "currency",
      least = 0,
      example = "9500.00",
      help = "Major units.")
  @Column(name = "expected_amount")
  Long expectedAmount;

  @Field(
      name = "state",
      en = "State",
      zh = "状态",
      path = "r.keptState",
      shown = "state",
      filter = true,
      byAct = true,
      example = "qualified",
      help = "As the times say it; a file may leave it out.")
  @Transient
  private LeadState askedState;

  @Field(
      en = "Captured at",
      zh = "获取时间",
      aliases = "occurredAt",
      sort = true,
      filter = true,
      past = true,
      example = "2026-01-12T09:30:00Z",
      help = "When it came; now if absent in a request, needed in a file.")
  @Column(name = "captured_at")
  private Instant capturedAt;

  @Field(
      en = "Responded at",
      zh = "首次响应时间",
      sort = true,
      filter = true,
      byAct = true,
      past = true,
      present = "responded",
      example = "2026-01-12T11:00:00Z",
      help = "When it was first answered.")
  @Column(name = "responded_at")
  private Instant respondedAt;

  @Field(
      en = "Qualified at",
      zh = "确认时间",
      filter = true,
      byAct = true,
      past = true,
      example = "2026-01-14T10:00:00Z",
      help = "When it proved worth pursuing.")
  @Column(name = "qualified_at")
  private Instant qualifiedAt;

  @Field(
      en = "Converted at",
      zh = "转化时间",
      filter = true,
      byAct = true,
      past = true,
      example = "2026-01-20T15:00:00Z",
      help = "When an opportunity came of it.")
  @Column(name = "converted_at")
  private Instant convertedAt;

  @Field(
      en = "Opportunity",
      zh = "商机",
      fact = true,
      filter = true,
      byAct = true,
      to = Opportunity.class,
      help = "That it was converted to.")
  private UUID opportunity;

  @Field(
      en = "Disqualified at",
      zh = "判为无效时间",
      filter = true,
      byAct = true,
      past = true,
      example = "2026-01-20T15:00:00Z",
      help = "When it was given up.")
  @Column(name = "disqualified_at")
  private Instant disqualifiedAt;

  @Field(
      en = "Disqualification reason",
      zh = "无效原因",
      fact = true,
      byAct = true,
      max = Bounds.REASON,
      example = "no budget",
      help = "Why it was given up.")
  @Column(name = "disqualification_reason")
  private String disqualificationReason;

  /** For lists; the database takes it from the times. */
  @SuppressWarnings("UnusedVariable")
  @Enumerated(EnumType.STRING)
  @Column(name = "state", insertable = false, updatable = false)
  private LeadState keptState;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<Holding> holdings = List.of();

  /** Gives a new one what nobody said of it. */
  void capture(Instant now) {
    capturedAt = capturedAt == null ? now : capturedAt;
  }

  /** The first answer to it. */
  Outcome<Lead> respond(Instant at) {
    return happened().respondable(at).map(_ -> with(() -> respondedAt = at));
  }

  Outcome<Lead> qualify(Instant at) {
    return happened().standing(at, LeadState.CAPTURED).map(_ -> with(() -> qualifiedAt = at));
  }

  /** Itself, if it can be converted at an instant. */
  Outcome<Lead> convertible(Instant at) {
    return happened()
        .standing(at, LeadState.QUALIFIED)
        .then(
            _ ->
                owner == null && team == null
                    ? Outcome.refused(Refusal.conflict("lead.nobody"))
                    : Outcome.done(this));
  }

  /** Called of one that is {@link #convertible}. */
  Lead convert(UUID to, UUID into, Instant at) {
    return with(
        () -> {
          customer = to;
          opportunity = into;
          convertedAt = at;
        });
  }

  Outcome<Lead> disqualify(String reason, Instant at) {
    return happened()
        .standing(at, LeadState.CAPTURED, LeadState.QUALIFIED)
        .map(
            _ ->
                with(
                    () -> {
                      disqualifiedAt = at;
                      disqualificationReason = reason;
                    }));
  }

  /** Takes its end back: it goes on as it was before; an opportunity that came of it stays. */
  Outcome<Lead> reopen(Instant at) {
    return happened()
        .standing(at, LeadState.CONVERTED, LeadState.DISQUALIFIED)
        .map(
            _ ->
                with(
                    () -> {
                      convertedAt = null;
                      opportunity = null;
                      disqualifiedAt = null;
                      disqualificationReason = null;
                    }));
  }

  private Lead with(Runnable change) {
    change.run();
    settle();
    return this;
  }

  @Override
  protected void settle() {
    holdings = Holding.after(holdings, happened().moments().keySet(), owner);
  }

  @Override
  protected void check(Refusals refusals) {
    if (capturedAt == null) {
      refusals.invalid("capturedAt", "required");
      return;
    }
    happened().check(askedState, refusals);
    // A later row of the same file may say nothing of it.
    askedState = null;
    if (opportunity != null && convertedAt == null) {
      refusals.invalid("convertedAt", "required");
    }
    if (disqualificationReason != null && disqualifiedAt == null) {
      refusals.invalid("disqualifiedAt", "required");
    }
  }

  private Happened happened() {
    return new Happened(capturedAt, respondedAt, qualifiedAt, convertedAt, disqualifiedAt);
  }

  /** When the last thing happened to it. */
  Instant latest() {
    return Collections.max(happened().moments().values());
  }

  /** Whose place the facts depend on. */
  Stream<UUID> people() {
    return holdings.stream().map(Holding::person).filter(Objects::nonNull);
  }

  LeadFacts facts(Holders holders) {
    return LeadFacts.of(holdings, happened().moments(), team, holders);
  }

  LeadState state() {
    return happened().state();
  }

  @Field(
      en = "Responded after",
      zh = "响应用时",
      fact = true,
      as = Field.As.DURATION,
      example = "PT2H30M",
      help = "From when it came to its first answer.")
  Long respondedAfter() {
    return after(respondedAt);
  }

  @Field(
      en = "Converted after",
      zh = "转化用时",
      fact = true,
      as = Field.As.DURATION,
      example = "P8D",
      help = "From when it came to its conversion.")
  Long convertedAfter() {
    return after(convertedAt);
  }

  private Long after(Instant at) {
    return at == null ? null : Duration.between(capturedAt, at).toMillis();
  }
}
