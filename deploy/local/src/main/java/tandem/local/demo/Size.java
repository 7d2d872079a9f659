package tandem.local.demo;

/**
 * How large the company is.
 *
 * @param sales people of the sales function, its leaders included
 * @param operations people of the operations function
 * @param opportunities opened in a month, on average
 * @param cases of operations that customers open in a month, on average
 */
public record Size(int sales, int operations, int customers, int opportunities, int cases) {

  public static final Size DEMO = new Size(60, 80, 600, 260, 260);
}
