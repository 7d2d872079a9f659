package tandem.improvements;

import static java.util.Comparator.naturalOrder;
import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.OPERATIONS_DIRECTOR;
import static tandem.acts.Roles.OPERATIONS_MANAGER;
import static tandem.acts.Roles.OPERATIONS_PRODUCT_MANAGER;
import static tandem.acts.Roles.OPERATIONS_SENIOR;
import static tandem.acts.Roles.SALES_DIRECTOR;
import static tandem.acts.Roles.SALES_MANAGER;
import static tandem.acts.Roles.SALES_SUPERVISOR;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.Values;
import tandem.directory.Person;
import tandem.events.Bounds;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Refusals;
import tandem.records.Withdrawable;

/** Something that is done to move a metric, because of something that was found. */
@Entity
@Table(name = "improvement")
@Kind(
    name = "improvement",
    plural = "improvements",
    en = "Improvement",
    zh = "改进",
    help = "What is done about what was found, and the metric that it is to move.",
    example = "IMP-12",
    display = "",
    scope = "owner",
    begins = "proposed",
    imported = "recorded",
    differences = true,
    happened = ImprovementFacts.class,
    writes = {
      SALES_SUPERVISOR,
      SALES_MANAGER,
      SALES_DIRECTOR,
      OPERATIONS_SENIOR,
      OPERATIONS_MANAGER,
      OPERATIONS_PRODUCT_MANAGER,
      OPERATIONS_DIRECTOR,
      ADMIN
    })
class Improvement extends Withdrawable {

  @Field(
      en = "Finding",
      zh = "发现",
      required = true,
      max = Bounds.REASON,
      example = "Every fifth order waits for a missing address.",
      help = "What was found.")
  String finding;

  @Field(
      en = "Measure",
      zh = "措施",
      required = true,
      max = Bounds.REASON,
      example = "The order form asks for the address.",
      help = "What is done about it.")
  String measure;

  @Field(en = "Function", zh = "职能", readOnly = true, fact = true, example = "operations")
  String function;

  @Field(
      en = "Metric",
      zh = "指标",
      required = true,
      fact = true,
      filter = true,
      max = Bounds.METRIC,
      pattern = "[a-z][a-z0-9]*(-[a-z0-9]+)*",
      example = "lead-time",
      help = "The id of the metric that it is to move.")
  String metric;

  @Field(
      en = "Dimension",
      zh = "维度",
      fact = true,
      filter = true,
      aside = true,
      example = "team",
      help = "The kind of part that it is to move; the function as a whole if absent.")
  @Enumerated(EnumType.STRING)
  Dimension dimension;

  @Field(
      en = "Member",
      zh = "成员",
      fact = true,
      filter = true,
      aside = true,
      example = "Desk",
      help = "The team or region; absent for the function.")
  String member;

  @Field(
      en = "Expected change",
      zh = "预期变化",
      fact = true,
      example = "0.15",
      help = "By which part of what it was the metric is to become better: 0.15 is 15 %.")
  @DecimalMin(value = "0", inclusive = false)
  @DecimalMax("1000")
  @Column(name = "expected_change")
  BigDecimal expectedChange;

  @Field(
      en = "Owner",
      zh = "负责人",
      filter = true,
      to = Person.class,
      help = "Whose work it is; the caller's if absent.")
  UUID owner;

  @Field(
      en = "Starts on",
      zh = "计划开始日期",
      sort = true,
      filter = true,
      example = "2026-03-02",
      help = "The day for which its start is planned.")
  @Column(name = "starts_on")
  LocalDate startsOn;

  @Field(en = "State", zh = "状态", readOnly = true, fact = true, filter = true, example = "running")
  @Enumerated(EnumType.STRING)
  ImprovementState state;

  @Field(
      en = "Started at",
      zh = "开始时间",
      byAct = true,
      past = true,
      filter = true,
      sort = true,
      example = "2026-03-02T09:30:00Z",
      help = "What it is to move is told from before and after.")
  @Column(name = "started_at")
  Instant startedAt;

  @Field(
      en = "Kept at",
      zh = "保留时间",
      byAct = true,
      past = true,
      example = "2026-06-30T16:00:00Z",
      help = "Of one that stays.")
  @Column(name = "kept_at")
  Instant keptAt;

  @Field(
      en = "Reversed at",
      zh = "撤销时间",
      byAct = true,
      past = true,
      example = "2026-05-04T09:00:00Z",
      help = "Of one that was taken back.")
  @Column(name = "reversed_at")
  Instant reversedAt;

  @Field(
      en = "Reverse reason",
      zh = "撤销原因",
      byAct = true,
      max = Bounds.REASON,
      example = "It took longer than before.",
      help = "Why it was reversed.")
  @Column(name = "reverse_reason")
  String reverseReason;

  @Field(en = "Reopened at", zh = "重新打开时间", readOnly = true, help = "The last time.")
  @Column(name = "reopened_at")
  Instant reopenedAt;

  /** What it was to move when it was last written; null of one that has not started. */
  @Transient private Aim aim;

  /** What it is to move, and how far. */
  private record Aim(
      String metric, Dimension dimension, String member, BigDecimal expectedChange) {}

  @PostLoad
  void keepAim() {
    aim = startedAt == null ? null : aim();
  }

  private Aim aim() {
    return new Aim(metric, dimension, member, expectedChange);
  }

  Outcome<Improvement> start(Instant at) {
    if (state != ImprovementState.PROPOSED) {
      return refused();
    }
    startedAt = at;
    return settled();
  }

  Outcome<Improvement> keep(Instant at) {
    return state == ImprovementState.RUNNING
        ? after(at).then(_ -> ended(at, null, null))
        : refused();
  }

  Outcome<Improvement> reverse(String reason, Instant at) {
    return state == ImprovementState.RUNNING
        ? after(at).then(_ -> ended(null, at, reason))
        : refused();
  }

  /** What ended it is withdrawn. */
  Outcome<Improvement> reopen(Instant at) {
    if (keptAt == null && reversedAt == null) {
      return refused();
    }
    return after(at)
        .then(
            _ -> {
              reopenedAt = at;
              return ended(null, null, null);
            });
  }

  private Outcome<Improvement> ended(Instant kept, Instant reversed, String reason) {
    keptAt = kept;
    reversedAt = reversed;
    reverseReason = reason;
    return settled();
  }

  private Outcome<Improvement> settled() {
    settle();
    return Outcome.done(this);
  }

  /** The state, and what is allowed in it, is in the words of the code. */
  private Outcome<Improvement> refused() {
    return Outcome.refused(Refusal.conflict("improvement." + Values.apiName(state)));
  }

  private Outcome<Improvement> after(Instant at) {
    return at.isBefore(latest())
        ? Outcome.refused(Refusal.invalid("occurredAt", "act.before-previous", latest()))
        : Outcome.done(this);
  }

  /** When the last thing happened to it; null before it started. */
  Instant latest() {
    return Stream.of(startedAt, keptAt, reversedAt, reopenedAt)
        .filter(Objects::nonNull)
        .max(naturalOrder())
        .orElse(null);
  }

  @Override
  protected void check(Refusals refusals) {
    if (dimension == Dimension.FUNCTION && member != null) {
      refusals.invalid("member", "improvement.of-function");
    }
    if (dimension != Dimension.FUNCTION && member == null) {
      refusals.invalid("member", "required");
    }
    if (aim != null && !aim.equals(aim())) {
      refusals.conflict("improvement.fixed");
    }
    Instant ended = keptAt == null ? reversedAt : keptAt;
    if (ended != null && startedAt == null) {
      refusals.invalid("startedAt", "required");
    }
    if (keptAt != null && reversedAt != null) {
      refusals.invalid("reversedAt", "improvement.ended-twice");
    } else if (ended != null && ended.isBefore(latest())) {
      refusals.invalid(keptAt == null ? "reversedAt" : "keptAt", "act.before-previous", latest());
    }
  }

  @Override
  protected void settle() {
    state = ImprovementState.of(startedAt, keptAt, reversedAt);
    keepAim();
  }
}
