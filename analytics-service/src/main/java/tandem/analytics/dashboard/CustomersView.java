package tandem.analytics.dashboard;

import java.util.List;

/**
 * The customers that bring most, of whom each has a page.
 *
 * @param refused why they are not shown, null where they are
 */
public record CustomersView(String refused, List<Customer> customers) {

  public record Customer(String name, String href, String revenue, String deals) {}
}
