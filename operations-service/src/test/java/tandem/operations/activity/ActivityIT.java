package tandem.operations.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static tandem.operations.Service.CASES;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.person;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.operations.Service;
import tandem.testing.Infrastructure;

/** What operations does is about its cases, and about customers and deals as sales names them. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ActivityIT {

  private static final String ACTIVITIES = "/api/v1/activities";

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String agent = "agent-" + unique;

  @Test
  void isAboutACaseAndSaysWhoseItIs() {
    Service.person(agent, "Desk", null);
    String customer = UUID.randomUUID().toString();
    String about =
        post(
                admin(),
                CASES,
                "{\"externalId\": \"k-%s\", \"category\": \"complaint\", \"customer\": \"%s\"}"
                    .formatted(unique, customer))
            .statusCode(201)
            .extract()
            .path("id");
    String call =
        "{\"kind\": \"call\", \"direction\": \"inbound\", \"minutes\": 7, \"case\": \"k-%s\"}"
            .formatted(unique);
    String id =
        post(person(agent, "operations-junior"), ACTIVITIES, call)
            .statusCode(201)
            .extract()
            .path("id");

    admin()
        .get(ACTIVITIES + "/" + id + "/history")
        .then()
        .body("items.type", contains("operations.activity.recorded.v1"))
        .body("items[0].facts.function", equalTo("operations"))
        .body("items[0].facts.case", equalTo(about))
        .body("items[0].facts.customer", equalTo(customer))
        .body("items[0].facts.done.team", equalTo("Desk"));
  }

  @Test
  void awaitsACustomerThatSalesHasNotTold() {
    Service.person(agent, "Desk", null);
    String mail = "{\"kind\": \"mail\", \"%s\": \"%s\"%s}";
    post(
            person(agent, "operations-junior"),
            ACTIVITIES,
            mail.formatted("customer", "later-" + unique, ""))
        .statusCode(201)
        .body("customer", equalTo(null))
        .body("awaited.name", contains("later-" + unique));
    post(
            person(agent, "operations-junior"),
            ACTIVITIES,
            mail.formatted("customer", "later-" + unique, ", \"deal\": \"D-" + unique + "\""))
        .statusCode(422)
        .body("errors[0].code", equalTo("activity.about-two"));
    post(
            person(agent, "operations-junior"),
            ACTIVITIES,
            mail.formatted("opportunity", UUID.randomUUID(), ""))
        .statusCode(422)
        .body("errors[0].code", equalTo("activity.elsewhere"));
  }
}
