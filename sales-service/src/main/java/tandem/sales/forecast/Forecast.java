package tandem.sales.forecast;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.ANALYST;
import static tandem.acts.Roles.SALES_DIRECTOR;
import static tandem.acts.Roles.SALES_MANAGER;
import static tandem.acts.Roles.SALES_REPRESENTATIVE;
import static tandem.acts.Roles.SALES_SUPERVISOR;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import tandem.acts.EvenSpread;
import tandem.directory.Holders;
import tandem.directory.Person;
import tandem.events.Moment;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Refusals;
import tandem.records.Withdrawable;

/** What somebody, or a team, expects to sell in a period, as submitted once. */
@Entity
@Kind(
    name = "forecast",
    plural = "forecasts",
    en = "Forecast",
    zh = "销售预测",
    help = "What a person or a team expects to sell in a period, as submitted once.",
    example = "F-2026-03-li.na",
    display = "",
    scope = "person",
    scopeTeam = "team",
    order = "-submittedAt",
    begins = "submitted",
    imported = "recorded",
    happened = ForecastFacts.class,
    sees = {SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ANALYST, ADMIN},
    writes = {SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
class Forecast extends Withdrawable {

  /** The longest period: a year. */
  private static final int MOST_MONTHS = 12;

  @Field(
      en = "Person",
      zh = "人员",
      filter = true,
      fixed = true,
      to = Person.class,
      help =
          "Whose forecast it is; the caller's if the team is absent, too. One of both is needed in a"
              + " file.")
  UUID person;

  @Field(
      en = "Team",
      zh = "团队",
      filter = true,
      fixed = true,
      aside = true,
      example = "North",
      help = "Whose forecast it is, instead of a person's.")
  String team;

  @Field(
      en = "From",
      zh = "开始日期",
      required = true,
      fact = true,
      sort = true,
      filter = true,
      fixed = true,
      range = "begins",
      example = "2026-03-01",
      help = "The first day of the period, which begins with a month.")
  @Column(name = "from_day")
  LocalDate from;

  @Field(
      en = "To",
      zh = "结束日期",
      required = true,
      fact = true,
      filter = true,
      fixed = true,
      range = "ends",
      example = "2026-04-01",
      help = "The day after the last: the first of a month, a year later at most.")
  @Column(name = "to_day")
  LocalDate to;

  @Field(
      en = "Currency",
      zh = "币种",
      required = true,
      fact = true,
      fixed = true,
      as = Field.As.CURRENCY,
      alone = true,
      example = "USD",
      help = "ISO 4217, of the amounts.")
  String currency;

  /** Minor units, as the others. */
  @Field(
      en = "Commit",
      zh = "承诺",
      required = true,
      fact = true,
      fixed = true,
      least = 0,
      currency = "currency",
      example = "31000.00",
      help = "What is sure to be sold: the forecast that is judged.")
  Long commit;

  @Field(
      en = "Best case",
      zh = "最佳情况",
      fact = true,
      fixed = true,
      least = 0,
      currency = "currency",
      example = "42000.00",
      help = "What is sold if all goes well.")
  @Column(name = "best_case")
  Long bestCase;

  @Field(
      en = "Pipeline",
      zh = "管道",
      fact = true,
      fixed = true,
      least = 0,
      currency = "currency",
      example = "68000.00",
      help = "All that may be sold.")
  Long pipeline;

  @Field(
      en = "Submitted at",
      zh = "提交时间",
      aliases = "occurredAt",
      sort = true,
      filter = true,
      fixed = true,
      past = true,
      example = "2026-02-26T09:30:00Z",
      help = "Before the period is over; now if absent in a request, needed in a file.")
  @Column(name = "submitted_at")
  Instant submittedAt;

  @Field(
      en = "In force",
      zh = "是否生效",
      readOnly = true,
      filter = true,
      help = "Whether it judges its period: the last one that was submitted before that began.")
  @Column(name = "in_force")
  boolean inForce;

  @Override
  protected void check(Refusals refusals) {
    if (person == null && team == null) {
      refusals.invalid("person", "required");
    }
    if (person != null && team != null) {
      refusals.invalid("team", "forecast.two-subjects");
    }
    if (submittedAt == null) {
      refusals.invalid("submittedAt", "required");
    }
    if (from.getDayOfMonth() != 1) {
      refusals.invalid("from", "forecast.whole-months");
    }
    if (to.getDayOfMonth() != 1) {
      refusals.invalid("to", "forecast.whole-months");
    } else if (!from.isBefore(to)) {
      refusals.invalid("to", "forecast.empty-period");
    } else if (from.plusMonths(MOST_MONTHS).isBefore(to)) {
      refusals.invalid("to", "forecast.too-long", MOST_MONTHS);
    }
  }

  Subject subject() {
    return new Subject(person, team, from, to);
  }

  @Override
  protected void settleWithdrawn() {
    inForce = false;
  }

  /**
   * Has it judge its period, or not.
   *
   * @return whether that is new
   */
  boolean judges(boolean isLast) {
    boolean changes = inForce != isLast;
    inForce = isLast;
    return changes;
  }

  /**
   * @param start of a day
   */
  ForecastFacts facts(Holders holders, Function<LocalDate, Instant> start) {
    long days = ChronoUnit.DAYS.between(from, to);
    EvenSpread spread = new EvenSpread(commit, days);
    return new ForecastFacts(
        LongStream.range(0, inForce ? days : 0)
            .mapToObj(
                day ->
                    new ForecastFacts.Day(
                        on(start.apply(from.plusDays(day)), holders), spread.on(day)))
            .toList());
  }

  private Moment on(Instant at, Holders holders) {
    return Moment.of(at, holders.on(person, at).inTeam(team));
  }
}
