package tandem.operations.spending;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.OPERATIONS_DIRECTOR;
import static tandem.acts.Roles.OPERATIONS_MANAGER;
import static tandem.acts.Roles.OPERATIONS_PRODUCT_MANAGER;
import static tandem.acts.Roles.OPERATIONS_SENIOR;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tandem.records.Awaited;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Refusals;
import tandem.records.Withdrawable;

/** What was spent on a day, by whom, and for what. */
@Entity
@Table(name = "cost")
@Kind(
    name = "cost",
    plural = "costs",
    en = "Cost",
    zh = "成本",
    help = "What a function, or a team of it, spent on a day.",
    example = "COST-118",
    display = "",
    order = "-day",
    differences = true,
    happened = CostFacts.class,
    writes = {
      OPERATIONS_SENIOR,
      OPERATIONS_MANAGER,
      OPERATIONS_PRODUCT_MANAGER,
      OPERATIONS_DIRECTOR,
      ADMIN
    })
class Cost extends Withdrawable {

  @Field(
      en = "Function",
      zh = "职能",
      fact = true,
      filter = true,
      fixed = true,
      pattern = "sales|operations",
      example = "operations",
      help = "Whose cost it is; operations if absent.")
  String function;

  @Field(
      en = "Category",
      zh = "类别",
      required = true,
      fact = true,
      filter = true,
      example = "service")
  @Enumerated(EnumType.STRING)
  CostCategory category;

  @Field(
      en = "Currency",
      zh = "币种",
      required = true,
      fact = true,
      as = Field.As.CURRENCY,
      example = "USD",
      help = "ISO 4217, of the amount.")
  String currency;

  /** Minor units. */
  @Field(
      en = "Amount",
      zh = "金额",
      required = true,
      fact = true,
      least = 1,
      currency = "currency",
      example = "1250.00")
  Long amount;

  @Field(
      en = "Day",
      zh = "日期",
      required = true,
      sort = true,
      filter = true,
      example = "2026-03-10",
      help = "On which it was spent.")
  LocalDate day;

  @Field(
      en = "Team",
      zh = "团队",
      filter = true,
      example = "North",
      help = "That spent it; absent where it is the function's.")
  String team;

  @Field(
      name = "case",
      en = "Case",
      zh = "工单",
      fact = true,
      filter = true,
      kind = "case",
      help = "If it was spent on one.")
  @Column(name = "service_case")
  UUID serviceCase;

  @Field(
      en = "Run",
      zh = "流程实例",
      fact = true,
      filter = true,
      kind = "process-run",
      help = "If it was spent on one.")
  UUID run;

  @Field(
      en = "Customer",
      zh = "客户",
      fact = true,
      filter = true,
      kind = "customer",
      help = "If it was spent on one; by its id or external id in the sales service.")
  UUID customer;

  @Field(
      en = Awaited.EN,
      zh = Awaited.ZH,
      readOnly = true,
      present = "awaiting",
      help = Awaited.HELP)
  @JdbcTypeCode(SqlTypes.JSON)
  List<Awaited> awaited;

  @Override
  protected void check(Refusals refusals) {
    boolean isOfCustomer = customer != null || awaited != null;
    if (serviceCase != null && run != null) {
      refusals.invalid("run", "cost.about-two");
    }
    if (isOfCustomer && (serviceCase != null || run != null)) {
      refusals.invalid("customer", "cost.about-two");
    }
  }

  Spender spender() {
    return new Spender(function, team, null, day);
  }
}
