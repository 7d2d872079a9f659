package tandem.sales;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** What the service publishes is what its contract shows. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class GoldenIT {

  private static final String ANNA = Golden.id(101);
  private static final String OTHER = Golden.id(103);
  private static final String CUSTOMER = Golden.id(201);
  private static final String PARENT = Golden.id(202);
  private static final String PRODUCT = Golden.id(301);
  private static final String PIPELINE = Golden.id(401);
  private static final String OPPORTUNITY = Golden.id(501);
  private static final String DEAL = Golden.id(601);

  private final Topic topic = new Topic();

  private final Golden ids = new Golden();

  private String anna;
  private String other;
  private String customer;
  private String product;
  private String pipeline;

  @BeforeEach
  void company() {
    anna = person("Lions", "East");
    other = person("Bears", "West");
    customer =
        Api.ADMIN.done(
            "/customers",
            """
            {"name": "A", "segment": "enterprise", "region": "East", "industry": "retail",
             "owner": "%s"}\
            """
                .formatted(anna));
    product =
        Api.ADMIN.done(
            "/products",
            "{\"name\": \"B\", \"family\": \"GTX\", \"listPrice\": 4821, \"currency\": \"USD\"}");
    pipeline =
        Api.ADMIN.done(
            "/pipelines",
            "{\"name\": \"C\", \"stages\": [\"prospecting\", \"engaging\", \"negotiating\"]}");
    ids.call(anna, ANNA);
    ids.call(other, OTHER);
    ids.call(customer, CUSTOMER);
    ids.call(product, PRODUCT);
    ids.call(pipeline, PIPELINE);
  }

  @AfterEach
  void close() {
    topic.close();
  }

  private static String person(String team, String region) {
    return Api.ADMIN.done(
        "/people",
        """
        {"externalId": "%s", "name": "D", "team": "%s", "department": "Sales", "region": "%s",
         "level": "representative"}\
        """
            .formatted(UUID.randomUUID().toString().substring(0, 8), team, region));
  }

  private String opened(String expected) {
    String id =
        Api.ADMIN.done(
            "/opportunities",
            """
            {"name": "E", "owner": "%s", "customer": "%s", "product": "%s", "pipeline": "%s",
             "openedAt": "2026-02-02T09:00:00Z", "expectedAmount": %s, "currency": "USD",
             "expectedCloseOn": "2026-04-30"}\
            """
                .formatted(anna, customer, product, pipeline, expected));
    ids.call(id, OPPORTUNITY);
    return id;
  }

  private void advance(String id, String stage) {
    Api.ADMIN.done(
        "/opportunities/" + id + "/advance",
        "{\"stage\": \"%s\", \"occurredAt\": \"2026-02-16T10:00:00Z\"}".formatted(stage));
  }

  private String won(String id) {
    String deal =
        Api.ADMIN
            .post(
                "/opportunities/" + id + "/win",
                """
                {"reason": "best offer", "occurredAt": "2026-04-20T15:30:00Z",
                 "promisedOn": "2026-06-01", "lines": [{"product": "%s", "amount": 4800}],
                 "credits": [{"person": "%s", "share": 0.6}, {"person": "%s", "share": 0.4}]}\
                """
                    .formatted(product, anna, other))
            .statusCode(200)
            .extract()
            .path("deal");
    ids.call(deal, DEAL);
    return deal;
  }

  @Test
  void opensAdvancesAndAmends() throws IOException {
    String id = opened("4800");
    advance(id, "engaging");
    ids.shows(topic.of(id, 2).get(0), true);
    ids.shows(topic.of(id, 2).get(1), true);
    String amended = opened("4600");
    advance(amended, "engaging");
    Api.ADMIN.changed(
        "/opportunities/" + amended,
        """
        {"expectedAmount": 4800, "reason": "two more seats",
         "occurredAt": "2026-03-02T10:00:00Z"}\
        """);
    ids.shows(topic.of(amended, 3).get(2), true);
  }

  @Test
  void winsAndClosesTheDealAndTakesBothBack() throws IOException {
    String id = opened("4800");
    advance(id, "negotiating");
    String deal = won(id);
    ids.shows(topic.of(id, 3).get(2), true);
    ids.shows(topic.of(deal, 1).get(0), true);
    Api.ADMIN.done(
        "/opportunities/" + id + "/reopen",
        "{\"reason\": \"the customer calls back\", \"occurredAt\": \"2026-04-28T09:00:00Z\"}");
    ids.shows(topic.of(id, 4).get(3), true);
    ids.shows(topic.of(deal, 2).get(1), true);
  }

  @Test
  void loses() throws IOException {
    String id = opened("4800");
    Api.ADMIN.done(
        "/opportunities/" + id + "/lose",
        """
        {"reason": "price", "competitor": "Acme", "occurredAt": "2026-04-20T15:30:00Z"}\
        """);
    ids.shows(topic.of(id, 2).get(1), true);
  }

  @Test
  void refundsAndCancelsADeal() throws IOException {
    String deal = won(opened("4800"));
    Api.ADMIN.done(
        "/deals/" + deal + "/refund",
        """
        {"amount": 100, "reason": "late delivery", "occurredAt": "2026-05-11T09:00:00Z"}\
        """);
    Api.ADMIN.done(
        "/deals/" + deal + "/cancel",
        "{\"reason\": \"not delivered\", \"occurredAt\": \"2026-05-20T09:00:00Z\"}");
    ids.shows(topic.of(deal, 3).get(1), true);
    ids.shows(topic.of(deal, 3).get(2), true);
  }

  @Test
  void amendsADeal() throws IOException {
    String deal = won(opened("4800"));
    Api.ADMIN.changed(
        "/deals/" + deal,
        """
        {"promisedOn": "2026-06-15", "reason": "agreed with the customer",
         "occurredAt": "2026-04-22T09:00:00Z"}\
        """);
    ids.shows(topic.of(deal, 2).get(1), true);
  }

  @Test
  void restatesWhatAMoveChanges() throws IOException {
    String open = opened("4800");
    advance(open, "engaging");
    move(anna);
    ids.shows(topic.of(open, 3).get(2), false);
  }

  @Test
  void restatesTheDealsOfAMove() throws IOException {
    other = person("Tigers", "North");
    ids.call(other, OTHER);
    String deal = won(opened("4800"));
    move(other);
    ids.shows(topic.of(deal, 2).get(1), false);
  }

  private static void move(String person) {
    Api.ADMIN.done(
        "/people/" + person + "/move",
        """
        {"from": "2026-01-15", "team": "Bears", "department": "Sales", "region": "West",
         "level": "representative"}\
        """);
  }

  @Test
  void recordsAndAmendsCustomersProductsAndPipelines() throws IOException {
    String parent = Api.ADMIN.done("/customers", "{\"name\": \"F\"}");
    ids.call(parent, PARENT);
    Api.ADMIN.changed(
        "/customers/" + customer,
        "{\"parent\": \"%s\", \"reason\": \"bought by another\"}".formatted(parent));
    Api.ADMIN.changed(
        "/products/" + product, "{\"listPrice\": \"4900.00\", \"reason\": \"price list 2026\"}");
    Api.ADMIN.changed(
        "/pipelines/" + pipeline,
        """
        {"stages": ["prospecting", "engaging", "negotiating", "closing"]}\
        """);
    for (String id : new String[] {customer, product, pipeline}) {
      ids.shows(topic.of(id, 2).get(0), false);
      ids.shows(topic.of(id, 2).get(1), false);
    }
  }

  @Test
  void setsWithdrawsAndAmendsATarget() throws IOException {
    String withdrawn = target();
    Api.ADMIN.done(
        "/targets/" + withdrawn + "/withdraw", "{\"reason\": \"set for the wrong team\"}");
    ids.shows(topic.of(withdrawn, 2).get(0), true);
    ids.shows(topic.of(withdrawn, 2).get(1), false);
    String amended = target();
    Api.ADMIN.changed(
        "/targets/" + amended, "{\"target\": 135000.50, \"reason\": \"typing error\"}");
    ids.shows(topic.of(amended, 2).get(1), false);
    Api.ADMIN.done("/targets/" + amended + "/withdraw", "{\"reason\": \"so far a test\"}");
    String backfilled = target();
    Api.as("admin", "admin", "backfill")
        .done(
            "/targets/" + backfilled + "/backfill",
            "{\"knownSince\": \"2026-03-10\", \"reason\": \"the minutes of 10 March\"}");
    ids.shows(topic.of(backfilled, 2).get(1), false);
    Api.ADMIN.done("/targets/" + backfilled + "/withdraw", "{\"reason\": \"so far a test\"}");
  }

  private static String target() {
    return Api.ADMIN.done(
        "/targets",
        """
        {"metric": "revenue", "dimension": "team", "member": "Lions", "from": "2026-04-01",
         "to": "2026-07-01", "currency": "USD", "floor": 80000, "target": 120000,
         "setAt": "2026-03-20T10:00:00Z"}\
        """);
  }

  @Test
  void invitesToSurveysAndRecordsTheirAnswers() throws IOException {
    String deal = won(opened("4800"));
    String amended = answered(deal);
    Api.ADMIN.changed("/surveys/" + amended, "{\"score\": 8, \"reason\": \"typing error\"}");
    for (int i = 0; i < 3; i++) {
      ids.shows(topic.of(amended, 3).get(i), i < 2);
    }
    String restated = answered(deal);
    move(anna);
    Api.ADMIN.done("/surveys/" + restated + "/withdraw", "{\"reason\": \"sent twice\"}");
    ids.shows(topic.of(restated, 4).get(2), false);
    ids.shows(topic.of(restated, 4).get(3), false);
  }

  private String answered(String deal) {
    String survey =
        Api.ADMIN.done(
            "/surveys",
            """
            {"instrument": "nps", "customer": "%s", "deal": "%s", "owner": "%s",
             "at": "2026-05-04T13:00:00Z"}\
            """
                .formatted(customer, deal, anna));
    Api.ADMIN.done(
        "/surveys/" + survey + "/answer", "{\"score\": 9, \"at\": \"2026-05-05T08:30:00Z\"}");
    return survey;
  }
}
