package tandem.operations.slapolicy;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.OPERATIONS_DIRECTOR;
import static tandem.acts.Roles.OPERATIONS_MANAGER;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import tandem.events.Bounds;
import tandem.operations.calendar.Calendar;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Recorded;
import tandem.records.Refusals;

/** What is promised for some cases today; each change of it is a new edition. */
@Entity
@Table(name = "sla_policy")
@Kind(
    name = "sla-policy",
    plural = "sla-policies",
    en = "SLA policy",
    zh = "服务策略",
    stays = true,
    example = "severe-complaints",
    help =
        "What is promised for some cases: those that agree with every criterion that is present.",
    begins = "defined",
    order = "name",
    writes = {OPERATIONS_MANAGER, OPERATIONS_DIRECTOR, ADMIN})
public class SlaPolicy extends Recorded {

  @Field(
      en = "Name",
      zh = "名称",
      required = true,
      sort = true,
      filter = true,
      example = "Severe complaints")
  private String name;

  @Field(
      en = "Category",
      zh = "类别",
      fact = true,
      filter = true,
      fixed = true,
      example = "complaint",
      help = "Of the cases that it is for; any if absent.")
  @Enumerated(EnumType.STRING)
  private Category category;

  @Field(
      en = "Severity",
      zh = "严重程度",
      fact = true,
      filter = true,
      fixed = true,
      example = "high",
      help = "Of the cases that it is for; any if absent.")
  private String severity;

  @Field(
      en = "Segment",
      zh = "客户细分",
      fact = true,
      filter = true,
      fixed = true,
      example = "enterprise",
      help = "Of the customers that it is for; any if absent.")
  private String segment;

  @Field(
      en = "Response within",
      zh = "响应时限",
      fact = true,
      least = 1,
      most = Bounds.PROMISE_MINUTES,
      example = "120",
      help = "Minutes of working time until a human answers; no promise if absent.")
  @Column(name = "response_minutes")
  private Long responseMinutes;

  @Field(
      en = "Resolution within",
      zh = "解决时限",
      fact = true,
      least = 1,
      most = Bounds.PROMISE_MINUTES,
      example = "960",
      help = "Minutes of working time until the case is resolved; no promise if absent.")
  @Column(name = "resolution_minutes")
  private Long resolutionMinutes;

  @Field(
      en = "Business calendar",
      zh = "工作日历",
      fact = true,
      to = Calendar.class,
      help = "The company's own if absent.")
  private UUID calendar;

  @Field(
      en = "In force from",
      zh = "生效日期",
      fact = true,
      fresh = true,
      example = "2026-06-01",
      help =
          "The first day of this edition; absent if it reaches back without bound. A change that"
              + " does not say it begins today.")
  @Column(name = "from_day")
  private LocalDate from;

  @Field(en = "Edition", zh = "版次", readOnly = true, help = "One more with each change.")
  private int edition;

  @ElementCollection
  @CollectionTable(name = "sla_policy_edition", joinColumns = @JoinColumn(name = "policy_id"))
  @OrderColumn(name = "ordinal")
  @BatchSize(size = 200)
  private List<PolicyEdition> editions = new ArrayList<>();

  /** Has a change that does not say since when begin on a day. */
  void beginOn(LocalDate day) {
    from = from == null ? day : from;
  }

  @Override
  protected void check(Refusals refusals) {
    if (responseMinutes == null && resolutionMinutes == null) {
      refusals.invalid("resolutionMinutes", "sla-policy.no-promise");
    }
  }

  @Override
  protected void settle() {
    editions.add(new PolicyEdition(from, responseMinutes, resolutionMinutes, calendar));
    edition = editions.size();
  }

  String name() {
    return name;
  }

  Criteria criteria() {
    return new Criteria(category, severity, segment);
  }

  PolicyEditions editions() {
    return new PolicyEditions(id(), criteria(), List.copyOf(editions));
  }
}
