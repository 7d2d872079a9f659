package tandem.sales.opportunity;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.ANALYST;
import static tandem.acts.Roles.SALES_DIRECTOR;
import static tandem.acts.Roles.SALES_MANAGER;
import static tandem.acts.Roles.SALES_REPRESENTATIVE;
import static tandem.acts.Roles.SALES_SUPERVISOR;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.annotations.Formula;
import tandem.acts.Money;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.directory.Person;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.events.sales.OpportunityFacts;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Recorded;
import tandem.records.Refusals;
import tandem.sales.customer.Customer;
import tandem.sales.deal.Credit;
import tandem.sales.pipeline.Pipeline;
import tandem.sales.product.Product;

/** An opportunity: what it is about, and its {@link Course}. */
@Entity
@Kind(
    name = "opportunity",
    plural = "opportunities",
    en = "Opportunity",
    zh = "商机",
    example = "O-208",
    help = "A chance to sell something to somebody.",
    scope = "owner",
    scopeTeam = "team",
    display = "",
    begins = "opened",
    imported = "recorded",
    reimported = "recorded",
    ownImport = true,
    ownFacts = true,
    differences = true,
    dated = {"occurredAt", "openedAt"},
    sees = {SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ANALYST, ADMIN},
    writes = {SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
public class Opportunity extends Recorded {

  @Field(
      en = "Name",
      zh = "名称",
      personal = true,
      required = true,
      sort = true,
      filter = true,
      example = "Acme, 20 workstations")
  private String name;

  @Field(
      en = "Owner",
      zh = "负责人",
      filter = true,
      to = Person.class,
      help =
          "Who works on it from now on; the caller of a new one if absent, nobody of one from a file.")
  private UUID owner;

  @Field(
      en = "Team",
      zh = "团队",
      filter = true,
      example = "North",
      help = "Whose it is while it is nobody's in particular.")
  private String team;

  @Field(en = "Customer", zh = "客户", filter = true, to = Customer.class, present = "hasCustomer")
  private UUID customer;

  @Field(en = "Product", zh = "产品", filter = true, to = Product.class)
  private UUID product;

  @Field(
      en = "Currency",
      zh = "币种",
      as = Field.As.CURRENCY,
      alone = true,
      example = "USD",
      help = "ISO 4217; that of the product of a new one if absent.")
  private String currency;

  /** Minor units. */
  @Field(
      en = "Expected amount",
      zh = "预计金额",
      currency = "currency",
      least = 0,
      example = "9500.00",
      help = "Major units.")
  @Column(name = "expected_amount")
  private Long expectedAmount;

  @Field(en = "Expected to close on", zh = "预计成交日期", example = "2026-03-31")
  @Column(name = "expected_close_on")
  private LocalDate expectedCloseOn;

  @Field(en = "Competitor", zh = "竞争对手", example = "Initech", help = "Who won it, or may win it.")
  private String competitor;

  @Field(
      name = "openedAt",
      en = "Opened at",
      zh = "开启时间",
      path = "r.course.openedAt",
      shown = "openedAt",
      sort = true,
      filter = true,
      byAct = true,
      past = true,
      present = "opened",
      example = "2026-01-12T09:30:00Z",
      help = "Now if absent; none of a prospect that nobody has engaged.")
  @Transient
  private Instant askedOpening;

  @Field(
      en = "Pipeline",
      zh = "销售管道",
      required = true,
      filter = true,
      begun = true,
      to = Pipeline.class,
      example = "default",
      help = "The one called `default` if absent.")
  private UUID pipeline;

  @Field(
      name = "stage",
      en = "Stage",
      zh = "阶段",
      path = "r.course.stage",
      shown = "stage",
      filter = true,
      begun = true,
      example = "Prospecting",
      help = "Where it stands, or stood when it was closed; the first of its pipeline if absent.")
  @Transient
  private String askedStage;

  @Field(
      name = "prospect",
      en = "Prospect",
      zh = "潜在商机",
      shown = "prospect",
      begun = true,
      help = "Whether nobody has engaged it yet: it is opened when it advances.")
  @Transient
  private Boolean askedAsProspect;

  @Embedded Course course;

  @Formula(
      """
      (select l.id from lead l where l.opportunity = id
       order by l.converted_at, l.id limit 1)\
      """)
  private UUID lead;

  @Override
  protected void said(Instant at, boolean whole) {
    askedOpening = whole ? at : askedOpening;
  }

  /**
   * Begins its course.
   *
   * @param now for one of which nobody said when
   */
  void begin(Pipeline in, Instant now) {
    String first = askedStage == null ? in.stages().getFirst() : askedStage;
    Instant opening = askedOpening == null ? now : askedOpening;
    course = Course.begin(first, owner, Boolean.TRUE.equals(askedAsProspect) ? null : opening);
  }

  @Override
  protected void check(Refusals refusals) {
    if (isNew() && owner == null && team == null) {
      refusals.invalid("owner", "required");
    }
    if (!isNew()
        && askedOpening != null
        && course.correct(askedOpening) instanceof Outcome.Refused<Course>(Refusal why)) {
      refusals.add(why);
    }
  }

  Outcome<Course> advance(String to, Instant at) {
    return course.advance(to, owner, at);
  }

  /**
   * @param by the deal it is won by; null where nobody knows for how much
   */
  Outcome<Course> win(UUID by, Instant at) {
    return course.win(by, owner, at);
  }

  /**
   * @param to the competitor it went to; null leaves the one known
   */
  Outcome<Course> lose(String reason, String to, Instant at) {
    return course
        .lose(reason, owner, at)
        .map(
            lost -> {
              competitor = to == null ? competitor : to;
              return lost;
            });
  }

  /** Takes the course that its source knows. */
  void take(Course known) {
    if (course == null) {
      course = known;
    } else {
      course.become(known);
    }
  }

  /**
   * @param inPipeline the stages of its pipeline, in their order
   */
  OpportunityFacts facts(BiFunction<UUID, Instant, Holder> holders, List<String> inPipeline) {
    Moment opened = moment(openedAt(), course.openedBy(), holders);
    return new OpportunityFacts(
        customer,
        product,
        pipeline,
        state() == OpportunityState.OPEN ? stage() : null,
        currency,
        expectedAmount,
        expectedCloseOn,
        opened,
        state() == OpportunityState.WON ? closing(holders) : null,
        state() == OpportunityState.LOST ? closing(holders) : null,
        lossReason(),
        competitor,
        (state() == OpportunityState.WON && deal() == null) ? true : null,
        new Reached(course, inPipeline).since(opened));
  }

  private Moment closing(BiFunction<UUID, Instant, Holder> holders) {
    return moment(closedAt(), course.closedBy(), holders);
  }

  /** What nobody holds is the team's, if it is one's. */
  private Moment moment(Instant at, UUID person, BiFunction<UUID, Instant, Holder> holders) {
    Holder holder = at == null ? null : holders.apply(person, at);
    return at == null ? null : Moment.of(at, person == null ? holder.inTeam(team) : holder);
  }

  UUID owner() {
    return owner;
  }

  /** To whom a deal counts that it is won by, where nobody says. */
  Credit credit() {
    return owner == null ? Credit.ofNobody(team) : Credit.whole(owner);
  }

  /** Null while nobody knows. */
  public UUID customer() {
    return customer;
  }

  UUID product() {
    return product;
  }

  UUID pipeline() {
    return pipeline;
  }

  String currency() {
    return currency;
  }

  /** Major units; null where nobody expects any. */
  BigDecimal expected() {
    return expectedAmount == null ? null : Money.amount(expectedAmount, currency);
  }

  /** Null where nobody said. */
  String askedStage() {
    return askedStage;
  }

  String stage() {
    return course.stage();
  }

  Boolean prospect() {
    return course.openedAt() == null;
  }

  @Field(en = "State", zh = "状态", filter = true, path = "r.course.state", example = "open")
  OpportunityState state() {
    return course.state();
  }

  Instant openedAt() {
    return course.openedAt();
  }

  @Field(en = "Closed at", zh = "关闭时间", sort = true, filter = true, path = "r.course.closedAt")
  Instant closedAt() {
    return course.closedAt();
  }

  @Field(en = "Loss reason", zh = "丢单原因")
  String lossReason() {
    return course.lossReason();
  }

  @Field(
      en = "Deal",
      zh = "成交",
      kind = "deal",
      help = "What it was won by; none of a win without an amount.")
  UUID deal() {
    return course.deal();
  }

  @Field(
      en = "Lead",
      zh = "线索",
      kind = "lead",
      help = "That was converted to it; the first if there were several.")
  UUID lead() {
    return lead;
  }

  @Field(en = "Stages", zh = "经过的阶段", help = "Those it stood in, in order.")
  List<Stay> stages() {
    return course.visits().stream().map(Stay::of).toList();
  }
}
