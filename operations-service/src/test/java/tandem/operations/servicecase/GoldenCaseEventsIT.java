package tandem.operations.servicecase;

import static tandem.operations.Service.CALENDARS;
import static tandem.operations.Service.CASES;
import static tandem.operations.Service.PEOPLE;
import static tandem.operations.Service.POLICIES;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.imported;
import static tandem.operations.Service.patch;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.operations.Published;
import tandem.testing.Infrastructure;

/**
 * What cases, calendars and policies publish is what the contract's examples say. The example's
 * case is paused over a weekend, resolved in time, reopened, and resolved too late.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class GoldenCaseEventsIT {

  private static final String EXAMPLE = "01980000-0000-7000-8000-000000000";

  private final Published published = new Published();
  private String suffix;

  /** Each test has people of its own, since one of them is moved. */
  @BeforeEach
  void people() {
    suffix = Long.toString(System.nanoTime());
    published.means(person("front", "Front Desk", "junior"), EXAMPLE + "103");
    published.means(person("second", "Second Line", "senior"), EXAMPLE + "102");
  }

  @Test
  void publishesWhatTheContractSaysOfACaseAndItsPromises() {
    promise();
    published.means(open("golden"), EXAMPLE + "901");
    act("respond", "{\"at\": \"2026-05-07T09:00:00Z\"}");
    act(
        "escalate",
        """
        {"level": 2, "reason": "the customer calls for the third time", "at": "2026-05-07T13:00:00Z"}
        """);
    act(
        "transfer",
        "{\"owner\": \"second-%s\", \"reason\": \"needs an engineer\", \"at\": \"2026-05-07T14:00:00Z\"}"
            .formatted(suffix));
    act(
        "pause",
        "{\"reason\": \"waits for the customer's log\", \"at\": \"2026-05-08T13:00:00Z\"}");
    act("resume", "{\"at\": \"2026-05-11T09:00:00Z\"}");
    act("resolve", "{\"at\": \"2026-05-11T11:00:00Z\"}");
    act("reopen", "{\"reason\": \"it happened again\", \"at\": \"2026-05-12T07:00:00Z\"}");
    published.areTheExamples(
        "operations.case.",
        List.of(
            "opened",
            "responded",
            "escalated",
            "transferred",
            "paused",
            "resumed",
            "resolved",
            "reopened"));

    act("resolve", "{\"at\": \"2026-05-12T13:00:00Z\"}");
    act("close", "{\"at\": \"2026-05-14T08:00:00Z\"}");
    published.endWithTheExample("operations.case.", "closed", 10);
    change("{\"deal\": \"%s602\", \"reason\": \"another deal\"}".formatted(EXAMPLE));
    published.endWithTheExampleOfNow("operations.case.", "amended", 11);
    change("{\"deal\": \"%s601\", \"reason\": \"the first one\"}".formatted(EXAMPLE));
    move();
    published.endWithTheExample("operations.case.", "restated", 13);

    amendPromises();
    published.endWithTheExampleOfNow("operations.calendar.", "amended", 2);
    published.endWithTheExampleOfNow("operations.sla-policy.", "amended", 2);
  }

  @Test
  void publishesWhatTheContractSaysOfACaseThatIsCalledBack() {
    promise();
    published.means(open("golden-withdrawn"), EXAMPLE + "901");
    post(admin(), CASES + "/golden-withdrawn/respond", "{\"at\": \"2026-05-07T09:00:00Z\"}")
        .statusCode(200);
    post(
            admin(),
            CASES + "/golden-withdrawn/withdraw",
            "{\"reason\": \"opened by mistake\", \"at\": \"2026-05-07T09:30:00Z\"}")
        .statusCode(200);
    published.endWithTheExample("operations.case.", "withdrawn", 3);
  }

  @Test
  void publishesWhatTheContractSaysOfACaseThatIsImported() {
    promise();
    String row =
        """
        {"externalId": "golden-recorded", "category": "complaint", "severity": "high", \
        "segment": "enterprise", "customer": "%1$s201", "deal": "%1$s601", "owner": "front-%2$s", \
        "openedAt": "2026-05-07T08:00:00Z", "respondedAt": "2026-05-07T09:00:00Z", \
        "transfers": [{"at": "2026-05-07T14:00:00Z", "owner": "second-%2$s"}], \
        "pauses": [{"from": "2026-05-08T13:00:00Z", "to": "2026-05-11T09:00:00Z"}], \
        "resolutions": [{"at": "2026-05-11T11:00:00Z", "reopenedAt": "2026-05-12T07:00:00Z"}, \
        {"at": "2026-05-12T13:00:00Z"}], "closedAt": "2026-05-14T08:00:00Z"}
        """
            .formatted(EXAMPLE, suffix);
    imported("cases", "cases.ndjson", row, "{}");
    String id = admin().get(CASES + "/golden-recorded").then().statusCode(200).extract().path("id");
    published.means(id, EXAMPLE + "901");
    published.endWithTheExample("operations.case.", "recorded", 1);
  }

  private void promise() {
    String calendar = existing(CALENDARS, "golden");
    if (calendar != null) {
      published.means(calendar, EXAMPLE + "b01");
      published.means(existing(POLICIES, "golden"), EXAMPLE + "a01");
      return;
    }
    published.means(
        created(
            CALENDARS,
            """
            {"externalId": "golden", "name": "Office", "zone": "Europe/Berlin",
             "week": [%s, %s, %s, %s, %s], "holidays": ["2026-05-01", "2026-12-25"]}
            """
                .formatted(
                    day("MONDAY"),
                    day("TUESDAY"),
                    day("WEDNESDAY"),
                    day("THURSDAY"),
                    day("FRIDAY"))),
        EXAMPLE + "b01");
    published.means(
        created(
            POLICIES,
            """
            {"externalId": "golden", "name": "Severe complaints", "category": "complaint",
             "severity": "high", "responseMinutes": 120, "resolutionMinutes": 960,
             "calendar": "golden"}
            """),
        EXAMPLE + "a01");
    published.endWithTheExampleOfNow("operations.calendar.", "defined", 1);
    published.endWithTheExampleOfNow("operations.sla-policy.", "defined", 1);
  }

  private static void amendPromises() {
    patch(
            admin(),
            CALENDARS + "/golden",
            """
            {"from": "2026-06-01", "reason": "a break on Fridays", "week": [%s, %s, %s, %s,
              {"day": "FRIDAY", "from": "09:00", "to": "12:00"},
              {"day": "FRIDAY", "from": "13:00", "to": "17:00"}]}
            """
                .formatted(day("MONDAY"), day("TUESDAY"), day("WEDNESDAY"), day("THURSDAY")))
        .statusCode(200);
    patch(
            admin(),
            POLICIES + "/golden",
            "{\"from\": \"2026-06-01\", \"responseMinutes\": 60, \"reason\": \"a shorter"
                + " promise\"}")
        .statusCode(200);
  }

  private String open(String externalId) {
    return created(
        CASES,
        """
        {"externalId": "%1$s", "category": "complaint", "severity": "high",
         "segment": "enterprise", "customer": "%2$s201", "deal": "%2$s601",
         "subject": "A name", "owner": "front-%3$s", "at": "2026-05-07T08:00:00Z"}
        """
            .formatted(externalId, EXAMPLE, suffix));
  }

  private static void act(String act, String body) {
    post(admin(), CASES + "/golden/" + act, body).statusCode(200);
  }

  private static void change(String patch) {
    patch(admin(), CASES + "/golden", patch).statusCode(200);
  }

  private void move() {
    post(
            admin(),
            PEOPLE + "/front-" + suffix + "/move",
            """
            {"from": "2026-05-01", "team": "Eastern Desk", "department": "Support",
             "region": "East", "level": "junior", "reason": "Another name."}
            """)
        .statusCode(200);
  }

  private String person(String externalId, String team, String level) {
    return created(
        PEOPLE,
        """
        {"externalId": "%s-%s", "name": "A name", "email": "someone@example.com", "team": "%s",
         "department": "Support", "region": "East", "level": "%s"}
        """
            .formatted(externalId, suffix, team, level));
  }

  private static String existing(String collection, String externalId) {
    return admin()
        .queryParam("externalId", externalId)
        .get(collection)
        .then()
        .extract()
        .path("items[0].id");
  }

  private static String created(String collection, String body) {
    return post(admin(), collection, body).statusCode(201).extract().path("id");
  }

  private static String day(String day) {
    return "{\"day\": \"%s\", \"from\": \"09:00\", \"to\": \"17:00\"}".formatted(day);
  }
}
