package tandem.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the teams spent, and what they were to spend: each is paid in the middle and at the end of a
 * month, and what its work took besides is booked at the end. Budgets are for a month, set in the
 * December before its year.
 */
final class Spending {

  private static final double PAY = 4_200;
  private static final double A_CASE = 38;
  private static final double A_RUN = 145;

  /** Of a team of sales in a month, in euros. */
  private static final double ACQUISITION = 2_600;

  /** How far what is spent strays from what was planned. */
  private static final double SWING = 0.06;

  private static final int MIDDLE = 15;

  private final List<Row.Cost> costs = new ArrayList<>();
  private final List<Row.Budget> budgets = new ArrayList<>();
  private final Dice dice = new Dice("accounts");
  private final Season season;

  /** A team in a month. */
  private record TeamMonth(String team, LocalDate month) {}

  Spending(Season season, Staff sales, Staff operations, Caring caring, Delivering delivering) {
    this.season = season;
    Map<TeamMonth, Long> closed =
        counted(
            caring.cases(false).stream().filter(its -> its.closedAt() != null),
            its -> in(operations, holder(its), its.closedAt()));
    Map<TeamMonth, Long> completed =
        counted(
            delivering.runs().stream().filter(run -> run.completedAt() != null),
            run -> in(operations, run.steps().getLast().performer(), run.completedAt()));
    Stream.iterate(season.first(), day -> !day.isAfter(season.last()), day -> day.plusMonths(1))
        .forEach(
            month -> {
              for (String team : sales.teams()) {
                pay("sales", team, month, sales.members(team, month).size());
                besides("sales", "acquisition", team, month, ACQUISITION, "EUR");
              }
              for (String team : operations.teams()) {
                TeamMonth its = new TeamMonth(team, month);
                double cases = A_CASE * closed.getOrDefault(its, 0L);
                double runs = A_RUN * completed.getOrDefault(its, 0L);
                pay("operations", team, month, operations.members(team, month).size());
                besides("operations", "service", team, month, cases, "USD");
                besides("operations", "process", team, month, runs, "USD");
              }
            });
  }

  List<Row.Cost> costs() {
    return costs;
  }

  List<Row.Budget> budgets() {
    return budgets;
  }

  private static String holder(Row.Case its) {
    return its.transfers().isEmpty() ? its.owner() : its.transfers().getLast().owner();
  }

  private static TeamMonth in(Staff staff, String person, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return new TeamMonth(staff.teamOn(person, day), day.withDayOfMonth(1));
  }

  private static <R> Map<TeamMonth, Long> counted(Stream<R> rows, Function<R, TeamMonth> where) {
    return rows.collect(Collectors.groupingBy(where, Collectors.counting()));
  }

  private void pay(String function, String team, LocalDate month, int people) {
    double planned = people * PAY;
    plan(function, "personnel", team, month, planned, "USD");
    for (LocalDate day : List.of(month.withDayOfMonth(MIDDLE), end(month))) {
      spend(function, "personnel", team, day, around(planned / 2), "USD");
    }
  }

  /** What the work of a month took beside its people: as much as was planned for it, about. */
  private void besides(
      String function,
      String category,
      String team,
      LocalDate month,
      double planned,
      String currency) {
    plan(function, category, team, month, planned, currency);
    spend(function, category, team, end(month), around(planned), currency);
  }

  private static LocalDate end(LocalDate month) {
    return month.plusMonths(1).minusDays(1);
  }

  private double around(double planned) {
    return planned * (1 + (dice.between(-SWING, SWING) + dice.between(-SWING, SWING)) / 2);
  }

  private void spend(
      String function, String category, String team, LocalDate day, double spent, String currency) {
    BigDecimal amount = BigDecimal.valueOf(spent).setScale(2, RoundingMode.HALF_EVEN);
    if (amount.signum() > 0 && !day.isAfter(season.last())) {
      costs.add(
          new Row.Cost(
              "COST-%05d".formatted(costs.size() + 1),
              function,
              category,
              amount,
              currency,
              day,
              team));
    }
  }

  private void plan(
      String function,
      String category,
      String team,
      LocalDate month,
      double planned,
      String currency) {
    budgets.add(
        new Row.Budget(
            "B-%s-%s-%s".formatted(month, team, category),
            function,
            team,
            category,
            month,
            month.plusMonths(1),
            BigDecimal.valueOf(planned).setScale(0, RoundingMode.HALF_EVEN),
            currency,
            LocalDate.of(month.getYear() - 1, 12, 10).atTime(10, 0).toInstant(ZoneOffset.UTC)));
  }
}
