package tandem.operations.slapolicy;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.OPERATIONS_DIRECTOR;
import static tandem.acts.Roles.OPERATIONS_MANAGER;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import tandem.events.Bounds;
import tandem.promises.Criteria;
import tandem.promises.Policy;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Refusals;

/** What is promised for cases of a category, severity and segment. */
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
public class SlaPolicy extends Policy {

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

  @Override
  protected void check(Refusals refusals) {
    if (responseMinutes == null && resolutionMinutes == null) {
      refusals.invalid("resolutionMinutes", "sla-policy.no-promise");
    }
  }

  @Override
  protected String name() {
    return name;
  }

  /** The category matters before the severity, and that before the segment. */
  @Override
  protected Criteria criteria() {
    return Criteria.of(category, severity, segment);
  }

  @Override
  protected Long responseMinutes() {
    return responseMinutes;
  }

  @Override
  protected Long resolutionMinutes() {
    return resolutionMinutes;
  }
}
