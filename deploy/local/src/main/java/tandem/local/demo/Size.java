package tandem.local.demo;

/**
 * How large the company is.
 *
 * @param sales people of the sales function, its leaders included
 * @param operations people of the operations function
 * @param opportunities opened in a month for each person who sells, on average
 * @param requests of customers for support in a month for each customer, on average
 */
public record Size(
    int sales, int operations, int customers, double opportunities, double requests) {

  public static final Size SMALL = new Size(12, 16, 60, 6, 0.8);
}
