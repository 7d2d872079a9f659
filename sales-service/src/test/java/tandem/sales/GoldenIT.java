package tandem.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.events.EventJson;
import tandem.sales.Topic.Event;
import tandem.testing.Infrastructure;

/** What the service publishes is what its contract shows. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class GoldenIT {

  private static final String ANNA = golden(101);
  private static final String OTHER = golden(103);
  private static final String CUSTOMER = golden(201);
  private static final String PARENT = golden(202);
  private static final String PRODUCT = golden(301);
  private static final String PIPELINE = golden(401);
  private static final String OPPORTUNITY = golden(501);
  private static final String DEAL = golden(601);

  private final Topic topic = new Topic();

  /** What the golden files call our records. */
  private final Map<String, String> ids = new HashMap<>();

  private String anna;
  private String other;
  private String customer;
  private String product;
  private String pipeline;

  private static String golden(int number) {
    return "01980000-0000-7000-8000-000000000" + number;
  }

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
    ids.putAll(
        Map.of(anna, ANNA, other, OTHER, customer, CUSTOMER, product, PRODUCT, pipeline, PIPELINE));
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
    ids.put(id, OPPORTUNITY);
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
                 "promisedOn": "2026-06-01", "amount": 4800,
                 "credits": [{"person": "%s", "share": 0.6}, {"person": "%s", "share": 0.4}]}\
                """
                    .formatted(anna, other))
            .statusCode(200)
            .extract()
            .path("deal");
    ids.put(deal, DEAL);
    return deal;
  }

  @Test
  void opensAdvancesAndAmends() throws IOException {
    String id = opened("4800");
    advance(id, "engaging");
    shows(topic.of(id, 2).get(0), true);
    shows(topic.of(id, 2).get(1), true);
    String amended = opened("4600");
    advance(amended, "engaging");
    Api.ADMIN.done(
        "/opportunities/" + amended + "/amend",
        """
        {"expectedAmount": 4800, "reason": "two more seats",
         "occurredAt": "2026-03-02T10:00:00Z"}\
        """);
    shows(topic.of(amended, 3).get(2), true);
  }

  @Test
  void winsAndClosesTheDealAndTakesBothBack() throws IOException {
    String id = opened("4800");
    advance(id, "negotiating");
    String deal = won(id);
    shows(topic.of(id, 3).get(2), true);
    shows(topic.of(deal, 1).get(0), true);
    Api.ADMIN.done(
        "/opportunities/" + id + "/reopen",
        "{\"reason\": \"the customer calls back\", \"occurredAt\": \"2026-04-28T09:00:00Z\"}");
    shows(topic.of(id, 4).get(3), true);
    shows(topic.of(deal, 2).get(1), true);
  }

  @Test
  void loses() throws IOException {
    String id = opened("4800");
    Api.ADMIN.done(
        "/opportunities/" + id + "/lose",
        """
        {"reason": "price", "competitor": "Acme", "occurredAt": "2026-04-20T15:30:00Z"}\
        """);
    shows(topic.of(id, 2).get(1), true);
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
    shows(topic.of(deal, 3).get(1), true);
    shows(topic.of(deal, 3).get(2), true);
  }

  @Test
  void amendsADeal() throws IOException {
    String deal = won(opened("4800"));
    Api.ADMIN.done(
        "/deals/" + deal + "/amend",
        """
        {"promisedOn": "2026-06-15", "reason": "agreed with the customer",
         "occurredAt": "2026-04-22T09:00:00Z"}\
        """);
    shows(topic.of(deal, 2).get(1), true);
  }

  @Test
  void restatesWhatAMoveChanges() throws IOException {
    String open = opened("4800");
    advance(open, "engaging");
    move(anna);
    shows(topic.of(open, 3).get(2), false);
  }

  @Test
  void restatesTheDealsOfAMove() throws IOException {
    other = person("Tigers", "North");
    ids.put(other, OTHER);
    String deal = won(opened("4800"));
    move(other);
    shows(topic.of(deal, 2).get(1), false);
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
    ids.put(parent, PARENT);
    Api.ADMIN.done(
        "/customers/" + customer + "/amend",
        "{\"parent\": \"%s\", \"reason\": \"bought by another\"}".formatted(parent));
    Api.ADMIN.done(
        "/products/" + product + "/amend",
        "{\"listPrice\": \"4900.00\", \"reason\": \"price list 2026\"}");
    Api.ADMIN.done(
        "/pipelines/" + pipeline + "/amend",
        """
        {"stages": ["prospecting", "engaging", "negotiating", "closing"]}\
        """);
    for (String id : new String[] {customer, product, pipeline}) {
      shows(topic.of(id, 2).get(0), false);
      shows(topic.of(id, 2).get(1), false);
    }
  }

  private void shows(Event event, boolean dated) throws IOException {
    JsonNode golden = read(event.type());
    String text = event.data().toString();
    for (var id : ids.entrySet()) {
      text = text.replace(id.getKey(), id.getValue());
    }
    JsonNode real = EventJson.mapper().readTree(text);
    assertThat(real.get("kind")).as(event.type()).isEqualTo(golden.get("kind"));
    assertThat(real.get("act")).as(event.type()).isEqualTo(golden.get("act"));
    assertThat(real.get("facts")).as(event.type()).isEqualTo(golden.get("facts"));
    assertThat(real.fieldNames()).toIterable().containsExactlyElementsOf(() -> golden.fieldNames());
    if (dated) {
      assertThat(real.get("occurredAt")).as(event.type()).isEqualTo(golden.get("occurredAt"));
    }
  }

  private static JsonNode read(String type) throws IOException {
    try (InputStream file = GoldenIT.class.getResourceAsStream("/golden/" + type + ".json")) {
      return EventJson.mapper().readTree(file);
    }
  }
}
