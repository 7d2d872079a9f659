package tandem.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tandem.worktime.BusinessCalendar;

/** What customers came back with: cases of operations, and of sales after a sale. */
final class Caring {

  private static final double WORKING_DAYS_A_MONTH = 260 / 12.0;

  /** Of the sales, those that the customer comes back with. */
  private static final double AFTER_SALES = 0.2;

  private static final String AFTER_SALE = "after-sales";
  private static final List<String> CATEGORIES =
      List.of("request", "request", "request", "complaint", "feedback");
  private static final Duration SOON = Duration.ofMinutes(10);
  private static final List<String> SEVERITIES = List.of("low", "normal", "normal", "high");

  /** Working time to the resolution after the first answer, at the median. */
  private static final Map<String, Duration> WORK =
      Map.of(
          "request",
          Duration.ofHours(8),
          "complaint",
          Duration.ofHours(9),
          "feedback",
          Duration.ofHours(7),
          AFTER_SALE,
          Duration.ofHours(8));

  private final List<Row.Case> cases = new ArrayList<>();
  private final Dice dice = new Dice("caring");
  private final Season season;
  private final Staff operations;
  private final Staff sales;
  private final Map<String, Row.Customer> customers;
  private final Planted planted;
  private final BusinessCalendar office;

  /**
   * @param customers by external id
   */
  Caring(
      Size size,
      Season season,
      Selling selling,
      Map<String, Row.Customer> customers,
      Staff operations,
      Staff sales,
      Promises promises) {
    this.season = season;
    this.customers = customers;
    this.operations = operations;
    this.sales = sales;
    this.planted = new Planted(season);
    this.office = promises.office();
    List<String> callers = customers.keySet().stream().sorted().toList();
    for (LocalDate day : season.workingDaysAndBefore()) {
      double mean = size.cases() / WORKING_DAYS_A_MONTH * season.pace(day);
      for (int i = dice.events(mean); i > 0; i--) {
        String team = dice.one(operations.teams());
        open(dice.one(CATEGORIES), dice.one(callers), null, team, dice.during(day));
      }
    }
    for (Selling.Sale sale : selling.sales()) {
      if (dice.chance(AFTER_SALES)) {
        comeBack(sale);
      }
    }
  }

  List<Row.Case> cases() {
    return cases;
  }

  /** Those after a sale, or the others. */
  List<Row.Case> cases(boolean afterSales) {
    return cases.stream().filter(its -> its.category().equals(AFTER_SALE) == afterSales).toList();
  }

  private void comeBack(Selling.Sale sale) {
    Instant at = office.add(sale.at().plus(dice.around(Duration.ofDays(12), 0.7)), SOON);
    String team = sales.teamOn(sale.seller(), day(at));
    open(AFTER_SALE, sale.customer(), sale.deal(), team, at);
  }

  private void open(String category, String customer, String deal, String team, Instant at) {
    boolean ofSales = category.equals(AFTER_SALE);
    Handling handling =
        new Handling(
            dice, office, season, ofSales ? null : operations, planted.slowness(team, day(at)));
    handling.handle(team, at, WORK.get(category));
    if (season.past(at) != null && !handling.latest().isBefore(season.begin())) {
      cases.add(
          new Row.Case(
              "CASE-%05d".formatted(cases.size() + 1),
              category,
              dice.one(SEVERITIES),
              customers.get(customer).segment(),
              customer,
              deal,
              handling.owner(),
              ofSales ? team : null,
              at,
              handling.responses(),
              handling.pauses(),
              handling.transfers(),
              handling.escalations(),
              handling.resolutions(),
              handling.closedAt()));
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
