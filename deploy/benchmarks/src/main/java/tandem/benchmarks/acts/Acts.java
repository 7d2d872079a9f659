package tandem.benchmarks.acts;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The acts of sales that are measured, of a seller who sells one product. */
final class Acts {

  /** In a request. */
  static final int BATCH = 1_000;

  private static final int CUSTOMERS = 200;

  private final Http sales;
  private final AtomicLong number = new AtomicLong();

  private Acts(Http sales) {
    this.sales = sales;
  }

  /** Records whom and what the acts name. */
  static Acts begin(Http sales) throws IOException {
    Acts acts = new Acts(sales);
    acts.post("/people", "{'externalId': 'li.na', 'name': 'Li Na', 'team': 'Harbour'}");
    acts.post(
        "/products",
        "{'externalId': 'crane', 'name': 'Crane', 'family': 'Heavy', 'currency': 'USD'}");
    for (int i = 0; i < CUSTOMERS; i++) {
      acts.post(
          "/customers",
          "{'externalId': 'acme-%d', 'name': 'Acme %d', 'segment': 'enterprise'}".formatted(i, i));
    }
    return acts;
  }

  /**
   * @param json with single quotes
   */
  private void post(String path, String json) throws IOException {
    sales.post(path, json.replace('\'', '"'));
  }

  /** None: what is sent is no JSON, and refused before the database is asked for anything. */
  Work.Kind refused() {
    return () -> () -> sales.refused("/customers", "{", 400);
  }

  /** One act each: a customer is recorded. */
  Work.Kind customers() {
    return () -> this::customer;
  }

  private void customer() throws IOException {
    long n = number.incrementAndGet();
    post(
        "/customers",
        """
        {'externalId': 'C-%d', 'name': 'Customer %d', 'segment': 'enterprise', 'region': 'East',
         'industry': 'technology', 'tier': 'gold'}
        """
            .formatted(n, n));
  }

  /** One act each: a deal of one dollar is closed. */
  Work.Kind deals() {
    return () -> this::deal;
  }

  private void deal() throws IOException {
    long n = number.incrementAndGet();
    post(
        "/deals",
        """
        {'externalId': 'D-%d', 'owner': 'li.na', 'customer': 'acme-%d', 'product': 'crane',
         'amount': 1.00, 'currency': 'USD', 'closedAt': '%s'}
        """
            .formatted(n, n % CUSTOMERS, Instant.now()));
  }

  /** {@link #BATCH} acts each, in one request: calls with the customers. */
  Work.Kind activities() {
    return () -> this::callAll;
  }

  private void callAll() throws IOException {
    String answer = sales.post("/activities/batch", calls());
    if (!answer.contains("\"refused\":0,")) {
      throw new IOException("not all were recorded: " + answer);
    }
  }

  private String calls() {
    return IntStream.range(0, BATCH)
        .mapToObj(_ -> call(number.incrementAndGet()))
        .collect(Collectors.joining(",", "{\"items\": [", "]}"));
  }

  private static String call(long n) {
    return """
    {'externalId': 'A-%d', 'kind': 'call', 'direction': 'outbound', 'outcome': 'reached', 'minutes': %d,
     'person': 'li.na', 'customer': 'acme-%d', 'happenedAt': '2026-0%d-12T09:00:00Z'}
    """
        .formatted(n, n % 60, n % CUSTOMERS, 1 + n % 9)
        .replace('\'', '"');
  }

  /** One act each, in turn: an opportunity is opened, advanced and won. */
  Work.Kind opportunities() {
    return Opportunity::new;
  }

  private final class Opportunity implements Work {

    private long mine;
    private int done;

    @Override
    public void next() throws IOException {
      switch (done++ % 3) {
        case 0 -> open();
        case 1 -> act("advance", "{'stage': 'Engaging'}");
        default -> act("win", "{'amount': 9500.00, 'currency': 'USD'}");
      }
    }

    private void open() throws IOException {
      mine = number.incrementAndGet();
      post(
          "/opportunities",
          """
          {'externalId': 'O-%d', 'name': 'Cranes %d', 'owner': 'li.na', 'customer': 'acme-%d',
           'product': 'crane', 'openedAt': '2026-01-12T09:00:00Z'}
          """
              .formatted(mine, mine, mine % CUSTOMERS));
    }

    private void act(String act, String json) throws IOException {
      post("/opportunities/O-" + mine + "/" + act, json);
    }
  }
}
