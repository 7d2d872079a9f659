package tandem.operations.spending;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.OPERATIONS_DIRECTOR;
import static tandem.acts.Roles.OPERATIONS_MANAGER;
import static tandem.acts.Roles.OPERATIONS_PRODUCT_MANAGER;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import tandem.acts.EvenSpread;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Refusals;
import tandem.records.Withdrawable;

/** What may be spent in a period: by a function, or a team or department of it. */
@Entity
@Table(name = "budget")
@Kind(
    name = "budget",
    plural = "budgets",
    en = "Budget",
    zh = "预算",
    help = "What a function, or a team or department of it, may spend in a period.",
    example = "B-2026-03",
    display = "",
    order = "-from",
    begins = "set",
    differences = true,
    dated = {"occurredAt", "at", "setAt"},
    happened = BudgetFacts.class,
    writes = {OPERATIONS_MANAGER, OPERATIONS_PRODUCT_MANAGER, OPERATIONS_DIRECTOR, ADMIN})
class Budget extends Withdrawable {

  /** The most days that a budget may have: those of a leap year. */
  private static final long MOST_DAYS = 366;

  @Field(
      en = "Function",
      zh = "职能",
      fact = true,
      filter = true,
      fixed = true,
      pattern = "sales|operations",
      example = "operations",
      help = "Whose budget it is; operations if absent.")
  String function;

  @Field(
      en = "Team",
      zh = "团队",
      filter = true,
      fixed = true,
      example = "North",
      help = "Whose budget it is; of the function as a whole with neither team nor department.")
  String team;

  @Field(
      en = "Department",
      zh = "部门",
      filter = true,
      fixed = true,
      help = "Whose budget it is, beside those of its teams, as in `Field Service`.")
  String department;

  @Field(
      en = "Category",
      zh = "类别",
      fact = true,
      filter = true,
      fixed = true,
      example = "service",
      help = "Of the costs that it is for; of all if absent.")
  @Enumerated(EnumType.STRING)
  CostCategory category;

  @Field(
      en = "From",
      zh = "开始日期",
      required = true,
      fact = true,
      sort = true,
      filter = true,
      range = "begins",
      example = "2026-03-01",
      help = "The first day.")
  @Column(name = "from_day")
  LocalDate from;

  @Field(
      en = "To",
      zh = "结束日期",
      required = true,
      fact = true,
      filter = true,
      range = "ends",
      example = "2026-04-01",
      help = "The day after the last, a year later at most.")
  @Column(name = "to_day")
  LocalDate to;

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
      least = 0,
      currency = "currency",
      example = "31000.00",
      help = "Of the whole period.")
  Long amount;

  @Override
  protected void check(Refusals refusals) {
    if (team != null && department != null) {
      refusals.invalid("department", "budget.two-parts");
    }
    if (!from.isBefore(to)) {
      refusals.invalid("to", "budget.empty-period");
    } else if (days() > MOST_DAYS) {
      refusals.invalid("to", "budget.too-long", MOST_DAYS);
    }
  }

  Spender spender() {
    return new Spender(function, team, department, from);
  }

  long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  /** What of the amount is for a day, in minor units; over all days they add up to it. */
  long planned(long day) {
    return new EvenSpread(amount, days()).on(day);
  }
}
