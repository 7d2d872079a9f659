package tandem.targets;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.OPERATIONS_DIRECTOR;
import static tandem.acts.Roles.OPERATIONS_MANAGER;
import static tandem.acts.Roles.OPERATIONS_PRODUCT_MANAGER;
import static tandem.acts.Roles.SALES_DIRECTOR;
import static tandem.acts.Roles.SALES_MANAGER;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.Values;
import tandem.events.Bounds;
import tandem.events.targets.TargetFacts;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Refusals;
import tandem.records.Withdrawable;

/** What a metric is to reach in a period, for a function or a part of one. */
@Entity
@Table(name = "target")
@Kind(
    name = "target",
    plural = "targets",
    en = "Target",
    zh = "目标",
    example = "T-12",
    display = "",
    order = "-from",
    begins = "set",
    imported = "recorded",
    differences = true,
    dated = {"occurredAt", "at", "setAt"},
    writes = {
      SALES_MANAGER,
      SALES_DIRECTOR,
      OPERATIONS_MANAGER,
      OPERATIONS_PRODUCT_MANAGER,
      OPERATIONS_DIRECTOR,
      ADMIN
    })
class Target extends Withdrawable {

  @Field(
      en = "Metric",
      zh = "指标",
      required = true,
      filter = true,
      max = Bounds.METRIC,
      pattern = "[a-z][a-z0-9]*(-[a-z0-9]+)*",
      example = "revenue",
      help = "The metric's id.")
  String metric;

  @Field(en = "Function", zh = "职能", readOnly = true, example = "sales")
  String function;

  @Field(en = "Dimension", zh = "维度", required = true, filter = true, example = "team")
  @Enumerated(EnumType.STRING)
  Dimension dimension;

  @Field(
      en = "Member",
      zh = "成员",
      filter = true,
      example = "North",
      help =
          "The team, the region, or the id or external id of the person; may be absent for the"
              + " function.")
  String member;

  @Field(
      en = "From",
      zh = "开始日期",
      required = true,
      sort = true,
      filter = true,
      range = "begins",
      example = "2026-04-01",
      help = "The first day.")
  @Column(name = "from_day")
  LocalDate from;

  @Field(
      en = "To",
      zh = "结束日期",
      required = true,
      filter = true,
      range = "ends",
      example = "2026-07-01",
      help = "The day after the last.")
  @Column(name = "to_day")
  LocalDate to;

  @Field(
      en = "Currency",
      zh = "币种",
      as = Field.As.CURRENCY,
      example = "USD",
      help = "Of a metric in money, and only then.")
  String currency;

  @Field(en = "Floor", zh = "下限", example = "80000", help = "Of no merit, in the metric's unit.")
  @Transient
  BigDecimal floor;

  @Field(en = "Target", zh = "目标值", example = "120000", help = "Of full merit.")
  @Transient
  BigDecimal target;

  @Field(
      en = "Band",
      zh = "区间",
      max = 4,
      help =
          "Instead of the two: floor, low, high and ceiling, as in `[80000, 100000, 120000, 150000]`.")
  @Transient
  BigDecimal[] band;

  /** The first day on which what it says was known, where that was said afterwards. */
  @Field(
      en = "Known since",
      zh = "知悉日期",
      readOnly = true,
      help = "Since when it was known, where that was said afterwards.")
  @Column(name = "known_since")
  LocalDate knownSince;

  /** Floor, target and band as they are kept. */
  @Embedded Aim aim;

  /** What it is for, once it is; it stays that as long as the target lasts. */
  @Transient private Subject stands;

  @PostLoad
  void show() {
    floor = aim.floorOfTarget();
    target = aim.target();
    band = aim.band() == null ? null : aim.band().toArray(BigDecimal[]::new);
    stands = subject();
  }

  @Override
  protected void check(Refusals refusals) {
    if (!from.isBefore(to)) {
      refusals.invalid("to", "target.empty-period");
    }
    if (aimed() instanceof Outcome.Refused<Aim>(Refusal why)) {
      refusals.add(why);
    }
  }

  @Override
  protected void settle() {
    if (aimed() instanceof Outcome.Done<Aim>(Aim checked)) {
      aim = checked;
    }
    show();
    knownSince = null;
  }

  private Outcome<Aim> aimed() {
    return Aim.of(floor, target, band).then(made -> made.in(currency));
  }

  /** What it says now has been known since a day. */
  void backfill(LocalDate day) {
    knownSince = day;
  }

  @Override
  protected void settleWithdrawn() {
    knownSince = null;
  }

  Subject subject() {
    return new Subject(metric, dimension, member);
  }

  /** Null for a new one. */
  Subject stands() {
    return stands;
  }

  Period period() {
    return new Period(from, to);
  }

  TargetFacts facts() {
    return new TargetFacts(
        metric,
        function,
        Values.apiName(dimension),
        member,
        from,
        to,
        currency,
        aim.floorOfTarget(),
        aim.target(),
        aim.band(),
        withdrawn(),
        knownSince);
  }
}
