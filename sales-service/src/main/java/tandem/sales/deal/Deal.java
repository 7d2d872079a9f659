package tandem.sales.deal;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.ANALYST;
import static tandem.acts.Roles.SALES_DIRECTOR;
import static tandem.acts.Roles.SALES_MANAGER;
import static tandem.acts.Roles.SALES_REPRESENTATIVE;
import static tandem.acts.Roles.SALES_SUPERVISOR;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.directory.Person;
import tandem.events.Bounds;
import tandem.events.Holder;
import tandem.events.sales.DealFacts;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Recorded;
import tandem.records.Refusals;
import tandem.sales.customer.Customer;
import tandem.sales.product.Product;

/** A deal: what it is about, what a document asks its terms to be, and its {@link Course}. */
@Entity
@Kind(
    name = "deal",
    plural = "deals",
    en = "Deal",
    zh = "成交",
    referredTo = true,
    example = "D-311",
    help = "What was sold, for how much and to whose credit.",
    display = "",
    order = "-closedAt",
    begins = "closed",
    imported = "recorded",
    reimported = "recorded",
    ownFacts = true,
    differences = true,
    dated = {"occurredAt", "closedAt"},
    sees = {SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ANALYST, ADMIN},
    writes = {SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
class Deal extends Recorded {

  @Field(en = "Customer", zh = "客户", filter = true, to = Customer.class)
  private UUID customer;

  @Field(
      en = "Opportunity",
      zh = "商机",
      readOnly = true,
      filter = true,
      kind = "opportunity",
      help = "The one that was won by it; none of a deal made directly.")
  private UUID opportunity;

  @Field(
      name = "amount",
      en = "Amount",
      zh = "金额",
      currency = "currency",
      least = 0,
      shown = "amount",
      fresh = true,
      example = "9500.00",
      help = "Major units; the sum of the lines if absent.")
  @Transient
  private Long askedAmount;

  @Field(
      en = "Currency",
      zh = "币种",
      required = true,
      filter = true,
      as = Field.As.CURRENCY,
      alone = true,
      example = "EUR",
      help = "ISO 4217.")
  private String currency;

  @Field(
      en = "Promised on",
      zh = "承诺交付日期",
      example = "2026-04-01",
      help = "The delivery date promised.")
  @Column(name = "promised_on")
  private LocalDate promisedOn;

  @Field(
      name = "owner",
      en = "Owner",
      zh = "负责人",
      shown = "owner",
      unseen = true,
      to = Person.class,
      help = "Credited with the whole deal, unless `credits` says otherwise.")
  @Transient
  private UUID askedOwner;

  @Field(
      name = "product",
      en = "Product",
      zh = "产品",
      shown = "product",
      to = Product.class,
      help = "Sold, unless `lines` says otherwise.")
  @Transient
  private UUID askedProduct;

  @Field(
      name = "lines",
      en = "Lines",
      zh = "明细",
      shown = "lineParts",
      max = Bounds.LINES,
      help = "What was sold; one line of the product if absent.")
  @Transient
  private List<LineRequest> askedLines;

  @Field(
      name = "credits",
      en = "Credits",
      zh = "业绩归属",
      shown = "creditParts",
      max = Bounds.CREDITS,
      help = "Shares add up to 1.")
  @Transient
  private List<CreditRequest> askedCredits;

  @Embedded Course course;

  /** The terms of one that is not new, as they were. */
  @Transient private Terms agreed;

  /** Null where no document asks for any. */
  @Transient private Outcome<Terms> proposed;

  /** When what a document tells happened; null where nobody said. */
  @Transient private Instant saidAt;

  @Transient private boolean toldWhole;

  @PostLoad
  void loaded() {
    agreed = terms();
  }

  /**
   * @param opportunity the one that was won by it, null for a deal made directly
   */
  static Outcome<Deal> close(
      UUID id, String externalId, UUID opportunity, Terms terms, Instant at) {
    return terms
        .checked()
        .map(
            checked -> {
              Deal deal = new Deal();
              deal.identify(id, externalId);
              deal.opportunity = opportunity;
              deal.agree(checked);
              deal.course = Course.close(checked, at);
              return deal;
            });
  }

  @Override
  protected Outcome<Recorded> standing() {
    return course.standing().map(_ -> this);
  }

  @Override
  protected void said(Instant at, boolean whole) {
    saidAt = at;
    toldWhole = whole;
  }

  /**
   * Takes the terms that a document asks for.
   *
   * @param now when one is closed of which nobody said when; null where that has to be said
   */
  void propose(Named named, Instant now) {
    saidAt = saidAt == null && toldWhole ? now : saidAt;
    AskedTerms asked =
        new AskedTerms(
            customer,
            currency,
            promisedOn,
            askedAmount,
            askedOwner,
            askedProduct,
            askedLines,
            askedCredits);
    proposed = toldWhole ? asked.whole(named) : asked.on(agreed, named);
  }

  @Override
  protected void check(Refusals refusals) {
    if (toldWhole && saidAt == null) {
      refusals.invalid("closedAt", "required");
    }
    if (proposed instanceof Outcome.Refused<Terms>(Refusal why)) {
      refusals.add(why);
    } else if (!isNew()) {
      checkChanged(refusals);
    }
  }

  private void checkChanged(Refusals refusals) {
    if (toldWhole && opportunity != null) {
      refusals.conflict("external-id.taken", externalId());
    }
    if (!toldWhole && saidAt != null && saidAt.isBefore(course.closedAt())) {
      refusals.conflict("act.before-previous", course.closedAt());
    }
    Outcome<?> borne = toldWhole ? course.untouched() : course.bearing(terms());
    if (borne instanceof Outcome.Refused<?>(Refusal why)) {
      refusals.add(why);
    }
  }

  @Override
  protected List<String> changes(List<String> given) {
    List<String> changed = terms().changes(agreed);
    if (toldWhole && !saidAt.equals(course.closedAt())) {
      changed.add("closedAt");
    }
    return changed;
  }

  @Override
  protected void settle() {
    Terms terms = terms();
    agree(terms);
    if (course == null) {
      course = Course.close(terms, saidAt);
    } else if (toldWhole) {
      course.restate(terms, saidAt);
    } else {
      course.agree(terms);
    }
  }

  /** Records the deal anew, as its source has it now; not once it was acted upon here. */
  Outcome<Deal> restate(Terms terms, Instant at) {
    return course
        .untouched()
        .then(_ -> terms.checked())
        .map(
            checked -> {
              agree(checked);
              course.restate(checked, at);
              return this;
            });
  }

  private void agree(Terms terms) {
    proposed = null;
    customer = terms.customer();
    currency = terms.currency();
    promisedOn = terms.promisedOn();
  }

  /** The terms as they are agreed, or would be. */
  Terms terms() {
    return proposed instanceof Outcome.Done<Terms>(Terms terms)
        ? terms
        : new Terms(customer, currency, promisedOn, course.lines(), course.credits());
  }

  DealFacts facts(BiFunction<UUID, Instant, Holder> holders) {
    return new Postings(this, holders).facts();
  }

  UUID opportunity() {
    return opportunity;
  }

  @Field(en = "State", zh = "状态", filter = true, path = "r.course.state", example = "closed")
  DealState state() {
    return course.state();
  }

  @Field(
      en = "Closed at",
      zh = "成交时间",
      path = "r.course.closedAt",
      required = true,
      sort = true,
      filter = true,
      example = "2026-02-27T16:00:00Z")
  Instant closedAt() {
    return course.closedAt();
  }

  @Field(en = "Cancelled at", zh = "取消时间")
  Instant cancelledAt() {
    return course.cancelledAt();
  }

  Long amount() {
    return course.amount();
  }

  @Field(en = "Refunded", zh = "已退款", currency = "currency", help = "Given back so far.")
  Long refunded() {
    return course.refunded();
  }

  /** Who is credited with the whole; null where several are. */
  UUID owner() {
    List<Credit> credits = course.credits();
    return credits.size() == 1 ? credits.getFirst().person() : null;
  }

  /** Of the only line; null where there are several. */
  UUID product() {
    List<Line> lines = course.lines();
    return lines.size() == 1 ? lines.getFirst().product() : null;
  }

  List<DealParts.OfLine> lineParts() {
    return course.lines().stream().map(line -> DealParts.OfLine.of(line, currency)).toList();
  }

  List<DealParts.OfCredit> creditParts() {
    return course.credits().stream().map(DealParts.OfCredit::of).toList();
  }

  @Field(name = "refunds", en = "Refunds", zh = "退款")
  List<DealParts.OfRefund> refundParts() {
    return course.refunds().stream()
        .map(refund -> DealParts.OfRefund.of(refund, currency))
        .toList();
  }
}
