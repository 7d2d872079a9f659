package tandem.activities;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.OPERATIONS_DIRECTOR;
import static tandem.acts.Roles.OPERATIONS_JUNIOR;
import static tandem.acts.Roles.OPERATIONS_MANAGER;
import static tandem.acts.Roles.OPERATIONS_PRODUCT_MANAGER;
import static tandem.acts.Roles.OPERATIONS_SENIOR;
import static tandem.acts.Roles.SALES_DIRECTOR;
import static tandem.acts.Roles.SALES_MANAGER;
import static tandem.acts.Roles.SALES_REPRESENTATIVE;
import static tandem.acts.Roles.SALES_SUPERVISOR;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tandem.directory.Holders;
import tandem.directory.Person;
import tandem.events.Moment;
import tandem.records.Awaited;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Refusals;
import tandem.records.Withdrawable;

/** A call, a mail, a visit or the like, by somebody, about one record. */
@Entity
@Table(name = "activity")
@Kind(
    name = "activity",
    plural = "activities",
    en = "Activity",
    zh = "活动",
    help = "What somebody did with a customer: about one customer, opportunity, deal or case.",
    example = "ACT-2041",
    display = "",
    scope = "person",
    order = "-happenedAt",
    differences = true,
    happened = ActivityFacts.class,
    writes = {
      SALES_REPRESENTATIVE,
      SALES_SUPERVISOR,
      SALES_MANAGER,
      SALES_DIRECTOR,
      OPERATIONS_JUNIOR,
      OPERATIONS_SENIOR,
      OPERATIONS_MANAGER,
      OPERATIONS_PRODUCT_MANAGER,
      OPERATIONS_DIRECTOR,
      ADMIN
    })
class Activity extends Withdrawable {

  private static final int DAY = 24 * 60;

  @Field(
      en = "Function",
      zh = "职能",
      readOnly = true,
      fact = true,
      example = "sales",
      help = "Whose work it is: that of the service.")
  String function;

  @Field(
      name = "kind",
      en = "Kind",
      zh = "方式",
      required = true,
      fact = true,
      filter = true,
      example = "call")
  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  ActivityKind way;

  @Field(
      en = "Direction",
      zh = "方向",
      fact = true,
      filter = true,
      example = "outbound",
      help = "Outbound where the company got in touch, inbound where the customer did.")
  @Enumerated(EnumType.STRING)
  Direction direction;

  @Field(en = "Outcome", zh = "结果", fact = true, filter = true, example = "reached")
  @Enumerated(EnumType.STRING)
  ActivityOutcome outcome;

  @Field(
      en = "Minutes",
      zh = "分钟数",
      fact = true,
      least = 0,
      most = DAY,
      example = "20",
      help = "How long it took, if that is known.")
  Integer minutes;

  @Field(
      en = "Person",
      zh = "人员",
      filter = true,
      to = Person.class,
      help = "Who did it; the caller if absent.")
  UUID person;

  @Field(
      en = "Happened at",
      zh = "发生时间",
      filter = true,
      sort = true,
      past = true,
      aliases = {"occurredAt", "at"},
      example = "2026-03-10T09:30:00Z",
      help = "Now if absent; in a file it has to be said.")
  @Column(name = "happened_at")
  Instant happenedAt;

  @Field(
      en = "Customer",
      zh = "客户",
      fact = true,
      filter = true,
      kind = "customer",
      example = "acme",
      help = "If it is about one. Events have that of the opportunity, deal or case as well.")
  UUID customer;

  @Field(
      en = "Opportunity",
      zh = "商机",
      fact = true,
      filter = true,
      kind = "opportunity",
      help = "If it is about one; in the sales service.")
  UUID opportunity;

  @Field(
      en = "Deal",
      zh = "成交",
      fact = true,
      filter = true,
      kind = "deal",
      help = "If it is about one.")
  UUID deal;

  @Field(
      name = "case",
      en = "Case",
      zh = "工单",
      fact = true,
      filter = true,
      kind = "case",
      help = "If it is about one; in the operations service.")
  @Column(name = "service_case")
  UUID serviceCase;

  @Field(
      en = Awaited.EN,
      zh = Awaited.ZH,
      readOnly = true,
      present = "awaiting",
      help = Awaited.HELP)
  @JdbcTypeCode(SqlTypes.JSON)
  List<Awaited> awaited;

  @Field(
      en = "Of customer",
      zh = "所属客户",
      readOnly = true,
      filter = true,
      kind = "customer",
      help =
          "Whose opportunity, deal or case it is about, as it was when the activity was recorded or"
              + " corrected.")
  @Column(name = "of_customer")
  UUID ofCustomer;

  /** What it is about, by the name of the field; null for what is not known yet. */
  Map<String, UUID> about() {
    Map<String, UUID> about = new LinkedHashMap<>();
    about.put("customer", customer);
    about.put("opportunity", opportunity);
    about.put("deal", deal);
    about.put("case", serviceCase);
    about.values().removeIf(Objects::isNull);
    if (awaited != null) {
      awaited.forEach(one -> about.put(one.field(), null));
    }
    return about;
  }

  @Override
  protected void check(Refusals refusals) {
    if (person == null) {
      refusals.invalid("person", "required");
    }
    if (happenedAt == null) {
      refusals.invalid("happenedAt", "required");
    }
    List<String> about = List.copyOf(about().keySet());
    if (about.isEmpty()) {
      refusals.invalid("customer", "activity.about-nothing");
    } else if (about.size() > 1) {
      refusals.invalid(about.getLast(), "activity.about-two", about.getFirst(), about.getLast());
    }
  }

  /** By where the person stood that day; a withdrawn one was not done. */
  ActivityFacts facts(Holders holders) {
    return new ActivityFacts(
        withdrawn() ? null : Moment.of(happenedAt, holders.on(person, happenedAt)));
  }
}
