package tandem.operations.servicecase;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.OPERATIONS_DIRECTOR;
import static tandem.acts.Roles.OPERATIONS_JUNIOR;
import static tandem.acts.Roles.OPERATIONS_MANAGER;
import static tandem.acts.Roles.OPERATIONS_PRODUCT_MANAGER;
import static tandem.acts.Roles.OPERATIONS_SENIOR;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tandem.directory.Person;
import tandem.events.Bounds;
import tandem.events.operations.CaseFacts;
import tandem.events.operations.Flow;
import tandem.operations.performer.Performer;
import tandem.operations.slapolicy.Category;
import tandem.promises.Criteria;
import tandem.promises.Promise;
import tandem.records.Awaited;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Recorded;
import tandem.records.Refusals;

/**
 * A service case: what it is about, what was promised when it was opened, and its course. What that
 * amounts to, in working time and by holder, is told by {@link Facts}.
 */
@Entity
@Table(name = "service_case")
@Kind(
    name = "case",
    plural = "cases",
    en = "Case",
    zh = "工单",
    example = "C-1042",
    display = "",
    order = "-openedAt",
    begins = "opened",
    imported = "recorded",
    reimported = "recorded",
    ownImport = true,
    ownFacts = true,
    differences = true,
    dated = {"occurredAt", "at", "openedAt"},
    writes = {
      OPERATIONS_JUNIOR,
      OPERATIONS_SENIOR,
      OPERATIONS_MANAGER,
      OPERATIONS_PRODUCT_MANAGER,
      OPERATIONS_DIRECTOR,
      ADMIN
    })
class ServiceCase extends Recorded {

  @Field(
      en = "Function",
      zh = "职能",
      filter = true,
      example = "operations",
      help = "Whose service is judged: of after-sales sales, else operations if absent.")
  @Enumerated(EnumType.STRING)
  CaseFunction function;

  @Field(en = "Category", zh = "类别", required = true, filter = true, example = "complaint")
  @Enumerated(EnumType.STRING)
  Category category;

  @Field(en = "Severity", zh = "严重程度", filter = true, example = "high")
  String severity;

  @Field(
      en = "Segment",
      zh = "客户细分",
      filter = true,
      example = "enterprise",
      help = "Of the customer.")
  String segment;

  @Field(
      en = "Customer",
      zh = "客户",
      filter = true,
      kind = "customer",
      help = "By its id or external id in the sales service, which may come to be known later.")
  UUID customer;

  @Field(
      en = "Deal",
      zh = "成交",
      filter = true,
      kind = "deal",
      help = "By its id or external id in the sales service, which may come to be known later.")
  UUID deal;

  @Field(
      en = Awaited.EN,
      zh = Awaited.ZH,
      readOnly = true,
      present = "awaiting",
      help = Awaited.HELP)
  @JdbcTypeCode(SqlTypes.JSON)
  List<Awaited> awaited;

  @Field(
      en = "Subject",
      zh = "主题",
      personal = true,
      max = Bounds.SUBJECT,
      example = "The crane arrived without its hook.",
      help = "In a few words; stays in this service.")
  String subject;

  @Field(
      en = "Channel",
      zh = "渠道",
      fact = true,
      filter = true,
      example = "phone",
      help = "By which it came in.")
  private String channel;

  @Field(
      en = "Disordered",
      zh = "事件乱序",
      filter = true,
      byAct = true,
      help = "Whether its events did not follow each other in time in the log that told of them.")
  private Boolean disordered;

  @Field(
      en = "Owner",
      zh = "负责人",
      filter = true,
      begun = true,
      unseen = true,
      to = Person.class,
      help = "Who has the case, or had it last; the caller if neither owner nor team is said.")
  @Column(name = "held_by")
  UUID owner;

  @Field(
      en = "Team",
      zh = "团队",
      filter = true,
      begun = true,
      example = "Desk",
      help = "Where it is another than the owner's own, or no owner is known.")
  String team;

  @Field(
      en = "Response due",
      zh = "响应截止",
      readOnly = true,
      help = "Empty while nobody knows, or where nothing is promised.")
  @Column(name = "response_due")
  Instant responseDue;

  @Field(
      en = "Resolution due",
      zh = "解决截止",
      readOnly = true,
      sort = true,
      filter = true,
      help = "Empty while nobody knows, or where nothing is promised.")
  @Column(name = "resolution_due")
  Instant resolutionDue;

  /** Null where nothing is. */
  @Embedded Promise promise;

  @Embedded Course course;

  /** Who recorded it; null for a machine. */
  @Column(name = "opened_by")
  UUID openedBy;

  /** What was promised for, of one that is not new. */
  @Transient private Criteria promised;

  @Transient private Instant saidOpened;

  @PostLoad
  void loaded() {
    promised = criteria();
  }

  @Override
  protected void said(Instant at, boolean whole) {
    saidOpened = at;
  }

  /** When a new one is said to have been opened; null where nobody said. */
  Instant saidOpened() {
    return saidOpened;
  }

  /** Whether what it is about asks for another promise than it has. */
  boolean isPromisedAnew() {
    return !criteria().equals(promised);
  }

  @Override
  protected void check(Refusals refusals) {
    if (category == Category.AFTER_SALES && function != CaseFunction.SALES) {
      refusals.invalid("function", "case.after-sales");
    }
  }

  /** The function that a category belongs to, where none is said. */
  void settleFunction() {
    function = function == null ? CaseFunction.of(category) : function;
  }

  /** Takes the course that a source knows; whoever has it is told by {@link #note}. */
  void take(Course known) {
    if (course == null) {
      course = known;
    } else {
      course.become(known);
    }
  }

  /** Notes, for lists, what the latest event says. */
  void note(CaseFacts facts) {
    Flow last = facts.backlog().getLast();
    owner = last.person();
    team = last.team();
    responseDue = Facts.due(facts, Facts.RESPONSE);
    resolutionDue = Facts.due(facts, Facts.RESOLUTION);
  }

  Criteria criteria() {
    return Criteria.of(category, severity, segment);
  }

  Performer holder() {
    return new Performer(owner, team, null);
  }

  Promise promise() {
    return promise == null ? Promise.NONE : promise;
  }

  @Field(en = "State", zh = "状态", filter = true, path = "r.course.state", example = "open")
  CaseState state() {
    return course.state();
  }

  @Field(en = "Escalation", zh = "升级级别")
  int escalation() {
    return course.escalation();
  }

  @Field(en = "Policy", zh = "服务策略", kind = "sla-policy", help = "That promised.")
  UUID policy() {
    return promise().policy();
  }

  @Field(en = "Policy edition", zh = "服务策略版次", help = "Of the day of the opening.")
  Integer policyEdition() {
    return promise().policyEdition();
  }

  @Field(
      en = "Opened at",
      zh = "受理时间",
      sort = true,
      filter = true,
      path = "r.course.openedAt",
      example = "2026-03-02T09:30:00Z")
  Instant openedAt() {
    return course.openedAt();
  }

  @Field(en = "Responded at", zh = "首次响应时间")
  Instant respondedAt() {
    return Replies.of(course).first();
  }

  @Field(en = "Resolved at", zh = "解决时间", sort = true, filter = true, path = "r.course.resolvedAt")
  Instant resolvedAt() {
    return course.resolvedAt();
  }

  @Field(en = "Closed at", zh = "关闭时间")
  Instant closedAt() {
    return course.closedAt();
  }

  @Field(en = "Withdrawn at", zh = "撤回时间")
  Instant withdrawnAt() {
    return course.withdrawnAt();
  }

  @Field(en = "Reason", zh = "原因", help = "Why it was withdrawn.")
  String reason() {
    return course.withdrawalReason();
  }

  @Field(en = "Replies", zh = "答复次数", help = "How often a human has answered.")
  int replies() {
    return Replies.of(course).count();
  }

  @Field(en = "Resolutions", zh = "解决次数", help = "How often it was resolved.")
  int resolutions() {
    return course.resolutions().size();
  }
}
