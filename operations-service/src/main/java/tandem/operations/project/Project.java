package tandem.operations.project;

import static java.util.Comparator.naturalOrder;
import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.OPERATIONS_DIRECTOR;
import static tandem.acts.Roles.OPERATIONS_MANAGER;
import static tandem.acts.Roles.OPERATIONS_PRODUCT_MANAGER;
import static tandem.acts.Roles.OPERATIONS_SENIOR;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.Values;
import tandem.directory.Person;
import tandem.events.Bounds;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Refusals;
import tandem.records.Withdrawable;

/** Work with an end, which is held to what was planned when it started. */
@Entity
@Table(name = "project")
@Kind(
    name = "project",
    plural = "projects",
    en = "Project",
    zh = "项目",
    help = "Work with an end, held to the baseline that its milestones had when it started.",
    example = "PRJ-7",
    scope = "owner",
    begins = "planned",
    imported = "recorded",
    differences = true,
    happened = ProjectFacts.class,
    writes = {
      OPERATIONS_SENIOR,
      OPERATIONS_MANAGER,
      OPERATIONS_PRODUCT_MANAGER,
      OPERATIONS_DIRECTOR,
      ADMIN
    })
class Project extends Withdrawable {

  static final int WORST = 0;
  static final int BEST = 100;

  @Field(
      en = "Name",
      zh = "名称",
      required = true,
      sort = true,
      filter = true,
      example = "Second warehouse")
  String name;

  @Field(en = "State", zh = "状态", readOnly = true, fact = true, filter = true, example = "running")
  @Enumerated(EnumType.STRING)
  ProjectState state;

  @Field(
      en = "Owner",
      zh = "负责人",
      filter = true,
      to = Person.class,
      help = "Whose work it is; the caller's if absent.")
  UUID owner;

  @Field(
      en = "Departments",
      zh = "部门",
      fact = true,
      max = 50,
      example = "Field Service",
      help = "Those that have a part in it.")
  String[] departments;

  @Field(en = "Milestones", zh = "里程碑", fact = true, max = 200, help = "In any order.")
  @JdbcTypeCode(SqlTypes.JSON)
  List<Milestone> milestones;

  @Field(
      en = "Baseline",
      zh = "基线日期",
      readOnly = true,
      fact = true,
      filter = true,
      sort = true,
      example = "2026-06-30",
      help = "The day by which it is to be delivered: the last baseline of its milestones.")
  LocalDate baseline;

  @Field(
      en = "Started at",
      zh = "启动时间",
      byAct = true,
      past = true,
      filter = true,
      sort = true,
      example = "2026-03-02T09:30:00Z",
      help = "It is held to its plan from then on.")
  @Column(name = "started_at")
  Instant startedAt;

  @Field(
      en = "Delivered at",
      zh = "交付时间",
      byAct = true,
      past = true,
      filter = true,
      sort = true,
      example = "2026-06-29T16:00:00Z",
      help = "Absent while it is not.")
  @Column(name = "delivered_at")
  Instant deliveredAt;

  @Field(
      en = "Quality score",
      zh = "质量评分",
      fact = true,
      least = WORST,
      most = BEST,
      aside = true,
      example = "85",
      help =
          "Of what was delivered, from 0 to 100. Those above the owner give it, where it was not"
              + " said with the delivery, and correct it.")
  @Column(name = "quality_score")
  Integer qualityScore;

  @Field(
      en = "Cancelled at",
      zh = "取消时间",
      byAct = true,
      past = true,
      filter = true,
      sort = true,
      example = "2026-03-10T09:30:00Z",
      help = "Of one that was given up.")
  @Column(name = "cancelled_at")
  Instant cancelledAt;

  @Field(
      en = "Cancel reason",
      zh = "取消原因",
      byAct = true,
      max = Bounds.REASON,
      example = "The need for it is gone.",
      help = "Why it was cancelled.")
  @Column(name = "cancel_reason")
  String cancelReason;

  @Field(en = "Reopened at", zh = "重新打开时间", readOnly = true, help = "The last time.")
  @Column(name = "reopened_at")
  Instant reopenedAt;

  /** What was said of it when it was last written, and its milestones then. */
  @Transient private Judgement judgement;

  @Transient private Plan kept = new Plan(null);

  @PostLoad
  void keep() {
    judgement = judgement();
    kept = plan();
  }

  Plan plan() {
    return new Plan(milestones);
  }

  private Judgement judgement() {
    return new Judgement(owner, deliveredAt, qualityScore);
  }

  /** The judgement that a change alters; none where it alters none, or there was none. */
  Optional<Judgement> judgedOtherwise() {
    return Optional.ofNullable(judgement)
        .filter(before -> before.deliveredAt() != null && !before.equals(judgement()));
  }

  Outcome<Project> start(Instant at, LocalDate day) {
    if (state != ProjectState.PLANNED) {
      return refused();
    }
    if (plan().isEmpty()) {
      return Outcome.refused(Refusal.conflict("project.no-milestones"));
    }
    return after(at)
        .then(
            _ -> {
              startedAt = at;
              holdToBaseline();
              settle();
              Refusals refusals = new Refusals();
              plan().refuseBefore(day, refusals);
              return refusals.or(this);
            });
  }

  /**
   * @param score null where nobody has judged it yet
   */
  Outcome<Project> deliver(Integer score, Instant at) {
    return state == ProjectState.RUNNING
        ? after(at).map(_ -> ended(at, score, null, null))
        : refused();
  }

  Outcome<Project> cancel(String reason, Instant at) {
    return hasEnded() ? refused() : after(at).map(_ -> ended(null, null, at, reason));
  }

  /** Its end is withdrawn. */
  Outcome<Project> reopen(Instant at) {
    if (!hasEnded()) {
      return refused();
    }
    return after(at)
        .map(
            _ -> {
              reopenedAt = at;
              return ended(null, null, null, null);
            });
  }

  private Project ended(Instant delivered, Integer score, Instant cancelled, String reason) {
    deliveredAt = delivered;
    qualityScore = score;
    cancelledAt = cancelled;
    cancelReason = reason;
    settle();
    return this;
  }

  boolean hasEnded() {
    return deliveredAt != null || cancelledAt != null;
  }

  /** The state, and what is allowed in it, is in the words of the code. */
  private Outcome<Project> refused() {
    return Outcome.refused(Refusal.conflict("project." + Values.apiName(state)));
  }

  private Outcome<Project> after(Instant at) {
    Instant latest = latest();
    return latest != null && at.isBefore(latest)
        ? Outcome.refused(Refusal.invalid("occurredAt", "act.before-previous", latest))
        : Outcome.done(this);
  }

  /** When the last thing happened to it; null before it started. */
  Instant latest() {
    return Stream.of(startedAt, deliveredAt, cancelledAt, reopenedAt)
        .filter(Objects::nonNull)
        .max(naturalOrder())
        .orElse(null);
  }

  /** Gives milestones the baseline that they had, and those of a project that starts their plan. */
  void holdToBaseline() {
    if (startedAt != null) {
      Plan held = baseline == null ? plan().started() : plan().heldTo(kept);
      milestones = held.isEmpty() ? null : held.milestones();
    }
  }

  @Override
  protected void check(Refusals refusals) {
    plan().refuseTwice(refusals);
    checkBaseline(refusals);
    if (startedAt == null && (deliveredAt != null || baseline != null)) {
      refusals.invalid("startedAt", "required");
    }
    if (deliveredAt != null && cancelledAt != null) {
      refusals.invalid("cancelledAt", "project.ended-twice");
    }
    Instant ended = deliveredAt == null ? cancelledAt : deliveredAt;
    if (ended != null && ended.isBefore(latest())) {
      refusals.invalid(
          deliveredAt == null ? "cancelledAt" : "deliveredAt", "act.before-previous", latest());
    }
    if (qualityScore != null && deliveredAt == null) {
      refusals.invalid("qualityScore", "project.not-delivered");
    }
  }

  private void checkBaseline(Refusals refusals) {
    if (startedAt == null) {
      plan().refuseBaseline(refusals);
    } else if (plan().isEmpty()) {
      refusals.invalid("milestones", "project.no-milestones");
    } else if (baseline != null) {
      plan().refuseOtherThan(kept, refusals);
    }
  }

  @Override
  protected void settle() {
    state = ProjectState.of(startedAt, deliveredAt, cancelledAt);
    if (startedAt != null && baseline == null) {
      baseline = plan().baseline();
    }
    keep();
  }
}
