package tandem.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The company as it stands on a day: the same day and size give the same company. */
public final class DemoCompany {

  private final Season season;
  private final Staff sales;
  private final Staff operations;
  private final Market market;
  private final Promises promises;
  private final Selling selling;
  private final Prospecting prospecting;
  private final Delivering delivering;
  private final Caring caring;
  private final Asking asking;
  private final Aiming aiming;
  private final Spending spending;
  private final Projecting projecting;
  private final Contacting contacting;
  private final Listening listening;
  private final Improving improving;
  private final Forecasting forecasting;

  public DemoCompany(Size size, LocalDate lastDay) {
    season = Season.until(lastDay);
    sales = Staff.sales(size, season);
    operations = Staff.operations(size, season);
    market = Market.of(size, sales.workers());
    promises = new Promises(season);
    selling = new Selling(size, season, market, sales);
    prospecting = new Prospecting(season, selling, sales);
    delivering = new Delivering(season, selling, operations.workers());
    Map<String, Row.Customer> customers =
        market.customers().stream()
            .collect(Collectors.toMap(Row.Customer::externalId, Function.identity()));
    caring = new Caring(size, season, selling, customers, operations, sales, promises);
    asking = new Asking(season, selling, caring);
    aiming = new Aiming(season, sales, operations);
    contacting = new Contacting(season, selling, caring);
    listening = new Listening(season, market);
    spending = new Spending(season, sales, operations, caring, delivering);
    projecting = new Projecting(season, operations);
    improving = new Improving(season, sales, operations);
    forecasting = new Forecasting(season, sales, selling);
  }

  public LocalDate firstDay() {
    return season.first();
  }

  /** Of sales: its people, whom it sells to, what and for which money, and what it is to reach. */
  public List<List<? extends Row>> market() {
    return List.of(
        sales.rows(),
        market.customers(),
        market.products(),
        Rates.rows(season),
        aiming.ofSales(),
        improving.ofSales());
  }

  /** What was sold, or was not, who had asked for it, and what was done, heard and expected. */
  public List<List<? extends Row>> selling() {
    return List.of(
        selling.opportunitiesAsTheyBecameKnown(),
        selling.deals(),
        prospecting.leads(),
        contacting.ofSales(),
        listening.notes(),
        forecasting.rows());
  }

  /** What customers thought of it. */
  public List<List<? extends Row>> opinions() {
    return List.of(asking.ofSales());
  }

  /**
   * Of operations: its people, how they work, what they promise, what they are to reach and their
   * projects; and what both functions spend, and may.
   */
  public List<List<? extends Row>> operations() {
    return List.of(
        operations.rows(),
        promises.calendars(),
        Promises.policies(),
        Delivering.processes(),
        aiming.ofOperations(),
        spending.budgets(),
        spending.costs(),
        projecting.projects(),
        improving.ofOperations());
  }

  /** What customers came to operations with, what was done and what they thought of the help. */
  public List<List<? extends Row>> care(Links links) {
    return List.of(
        links.cases(caring.cases(false)),
        links.surveys(asking.ofOperations()),
        contacting.ofOperations());
  }

  /** What followed the sales: deliveries, and cases of sales itself. */
  public List<List<? extends Row>> deliveries(Links links) {
    return List.of(links.runs(delivering.runs()), links.cases(caring.cases(true)));
  }

  /** Somebody of the company for each role that a person of it can have. */
  public Map<String, String> callers() {
    Map<String, String> callers = new TreeMap<>();
    for (String level : List.of("representative", "supervisor", "manager", "director")) {
      callers.put("sales-" + level, sales.of(level).getFirst());
    }
    for (String level : List.of("junior", "senior", "manager", "product-manager", "director")) {
      callers.put("operations-" + level, operations.of(level).getFirst());
    }
    return callers;
  }
}
