package tandem.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The company as it stands on a day: the same day and size give the same company. */
public final class DemoCompany {

  private final Size size;
  private final Season season;
  private final Staff sales;
  private final Staff operations;
  private final Market market;
  private final Selling selling;

  public DemoCompany(Size size, LocalDate lastDay) {
    this.size = size;
    season = Season.until(lastDay);
    sales = Staff.sales(size, season);
    operations = Staff.operations(size, season);
    market = Market.of(size, sales.workers());
    selling = new Selling(size, season, market, sales.workers());
  }

  public LocalDate firstDay() {
    return season.first();
  }

  /** What the sales service records, each list after those it refers to. */
  public List<List<? extends Row>> sales() {
    return List.of(
        sales.rows(),
        market.customers(),
        market.products(),
        selling.opportunities(),
        selling.deals());
  }

  /**
   * What the operations service records, each list after those it refers to.
   *
   * @param customers the id that the sales service gave to each customer, by its external id
   */
  public List<List<? extends Row>> operations(Map<String, String> customers) {
    return List.of(
        operations.rows(),
        Delivering.processes(),
        new Delivering(size, season, selling, customers, operations.workers()).runs());
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
