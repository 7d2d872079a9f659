package tandem.operations.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tandem.operations.Service.CASES;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.imported;
import static tandem.operations.Service.patch;
import static tandem.operations.Service.person;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** What a function spends, on its days. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class CostIT {

  private static final String COSTS = "/api/v1/costs";
  private static final String OF_SERVICE =
      "\"category\": \"service\", \"amount\": 12.50, \"currency\": \"USD\", \"day\": \"2026-03-10\"";

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String desk = "desk-" + unique;
  private final String lead = "lead-" + unique;

  @BeforeEach
  void hasATeam() {
    post(
            admin(),
            "/api/v1/people",
            """
            {"externalId": "%s", "name": "L", "team": "%s", "department": "Care", "region": "EMEA"}
            """
                .formatted(lead, desk))
        .statusCode(201);
  }

  @Test
  void isRecordedCorrectedAndWithdrawn() {
    String id = recorded("\"team\": \"%s\", %s".formatted(desk, OF_SERVICE));

    patch(admin(), at(id), "{\"day\": \"2026-03-12\", \"amount\": 13, \"reason\": \"Misread.\"}")
        .statusCode(200)
        .body("amount", equalTo(13.0f));
    post(admin(), at(id) + "/withdraw", "{\"reason\": \"It was recorded twice.\"}").statusCode(200);

    admin()
        .get(at(id) + "/history")
        .then()
        .body(
            "items.type",
            contains(
                "operations.cost.recorded.v1",
                "operations.cost.amended.v1",
                "operations.cost.withdrawn.v1"))
        .body("items[0].occurredAt", equalTo("2026-03-10T00:00:00Z"))
        .body("items[0].facts.function", equalTo("operations"))
        .body("items[0].facts.amount", equalTo(1250))
        .body("items[0].facts.spent.at", equalTo("2026-03-10T00:00:00Z"))
        .body("items[0].facts.spent.team", equalTo(desk))
        .body("items[0].facts.spent.department", equalTo("Care"))
        .body("items[0].facts.spent.region", equalTo("EMEA"))
        .body("items[1].act.fields", contains("amount", "day"))
        .body("items[1].facts.spent.at", equalTo("2026-03-12T00:00:00Z"))
        .body("items[2].act.reason", equalTo("It was recorded twice."))
        .body("items[2].facts.spent", nullValue());
  }

  @Test
  void isNothingMoreOnceItIsWithdrawn() {
    String id = recorded(OF_SERVICE);
    post(admin(), at(id) + "/withdraw", "{}")
        .statusCode(422)
        .body("errors[0].field", equalTo("reason"));
    post(admin(), at(id) + "/withdraw", "{\"reason\": \"Twice.\"}").statusCode(200);

    patch(admin(), at(id), "{\"amount\": 1}")
        .statusCode(409)
        .body("code", equalTo("cost.withdrawn"))
        .body("detail", containsString("was withdrawn"));
    post(
            admin().header("Accept-Language", "zh-CN"),
            at(id) + "/withdraw",
            "{\"reason\": \"Twice.\"}")
        .statusCode(409)
        .body("detail", containsString("已撤回"));
  }

  @Test
  void refusesWhatIsNoCost() {
    refused("\"category\": \"service\", \"day\": \"2026-03-10\"", "amount", "required");
    refused(OF_SERVICE.replace("12.50", "0"), "amount", "record.least")
        .body("errors[0].message", containsString("0.01"));
    refused(OF_SERVICE.replace("12.50", "-3"), "amount", "record.least");
    refused(OF_SERVICE.replace("12.50", "1.001"), "amount", "money.inexact");
    refused(OF_SERVICE.replace("USD", "XXZ"), "currency", "money.unknown-currency");
    refused(OF_SERVICE.replace("\"service\"", "\"fun\""), "category", "record.choice");
    refused(OF_SERVICE + ", \"function\": \"finance\"", "function", "json.wrong-value");
    refused(OF_SERVICE + ", \"team\": \"nobody-" + unique + "\"", "team", "reference.unknown");
    String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
    refused(OF_SERVICE.replace("2026-03-10", tomorrow), "day", "act.in-future");
    assertThat(of("team=" + desk).getList("items")).isEmpty();
  }

  @Test
  void isAboutOneThingAtMost() {
    post(admin(), CASES, "{\"externalId\": \"c-%s\", \"category\": \"request\"}".formatted(unique))
        .statusCode(201);
    String aCase = "\"case\": \"c-" + unique + "\"";

    String id = recorded(OF_SERVICE + ", " + aCase);
    assertThat(of("case=" + admin().get(at(id)).path("case")).getList("items.id"))
        .containsExactly(id);
    refused(OF_SERVICE + ", \"case\": \"nobody-s\"", "case", "reference.unknown");
    refused(OF_SERVICE + ", \"customer\": \"comes-later\", " + aCase, "customer", "cost.about-two")
        .body("errors[0].message", containsString("one case, one run or one customer"));
    post(
            admin().header("Accept-Language", "zh-CN"),
            COSTS,
            "{%s, \"customer\": \"comes-later\", %s}".formatted(OF_SERVICE, aCase))
        .statusCode(422)
        .body("errors[0].message", containsString("只能关于一个工单"));
    patch(admin(), at(id), "{\"customer\": \"comes-later\"}").statusCode(422);
  }

  @Test
  void isRecordedAndSeenByWhoHasTheTeamInReach() {
    person("other-" + unique, "other-" + unique, null);
    String others = recorded("\"team\": \"other-%s\", %s".formatted(unique, OF_SERVICE));
    String functions = recorded(OF_SERVICE);
    String ofSales = recorded("\"function\": \"sales\", \"team\": \"North\", " + OF_SERVICE);

    String own = "{\"team\": \"%s\", %s}".formatted(desk, OF_SERVICE);
    String id = post(asLead(), COSTS, own).statusCode(201).extract().path("id");
    asLead().get(COSTS).then().body("items.id", contains(id));
    for (String unseen : new String[] {others, functions, ofSales}) {
      asLead().get(at(unseen)).then().statusCode(404);
      patch(asLead(), at(unseen), "{\"amount\": 1}").statusCode(404);
    }
    post(asLead(), COSTS, "{\"team\": \"other-%s\", %s}".formatted(unique, OF_SERVICE))
        .statusCode(403)
        .body("code", equalTo("spending.out-of-reach"))
        .body("detail", containsString("teams in your reach"));
    patch(
            asLead().header("Accept-Language", "zh-CN"),
            at(id),
            "{\"team\": \"other-%s\"}".formatted(unique))
        .statusCode(403)
        .body("detail", containsString("自己管辖的团队"));
    post(asLead(), COSTS, "{" + OF_SERVICE + "}").statusCode(403);
    person("junior", "operations-junior").get(COSTS).then().body("items", empty());
    post(person("junior", "operations-junior"), COSTS, own)
        .statusCode(403)
        .body("code", equalTo("http.403"));
    person("rep", "sales-director").get(COSTS).then().statusCode(403);
  }

  @Test
  void ofSalesIsRecordedByAdministrators() {
    String ofSales = "{\"function\": \"sales\", \"team\": \"North\", %s}".formatted(OF_SERVICE);
    post(person("director", "operations-director"), COSTS, ofSales)
        .statusCode(403)
        .body("code", equalTo("spending.other-function"))
        .body("detail", containsString("administrators"));
    post(person("director", "operations-director").header("Accept-Language", "zh"), COSTS, ofSales)
        .statusCode(403)
        .body("detail", containsString("管理员"));

    String id = post(admin(), COSTS, ofSales).statusCode(201).extract().path("id");

    admin()
        .get(at(id) + "/history")
        .then()
        .body("items[0].facts.function", equalTo("sales"))
        .body("items[0].facts.spent.team", equalTo("North"))
        .body("items[0].facts.spent.department", nullValue());
    patch(admin(), at(id), "{\"function\": \"operations\"}")
        .statusCode(409)
        .body("code", equalTo("record.fixed"));
    person("director", "operations-director").get(at(id)).then().statusCode(200);
  }

  @Test
  void isImportedAndTakenBack() {
    String rows =
        """
        externalId,category,amount,currency,day,team
        a-#,service,10.00,USD,2026-02-01,desk-#
        b-#,process,20.00,EUR,2026-02-02,
        c-#,tools,-5.00,EUR,2026-02-02,
        d-#,tools,5.00,EUR,2026-02-02,nobody-#
        """;
    JsonPath first = load(rows);
    assertThat(first.getInt("created")).isEqualTo(2);
    assertThat(first.getList("reasons.code"))
        .containsExactlyInAnyOrder("record.least", "reference.unknown");

    assertThat(load(rows).getInt("unchanged")).isEqualTo(2);
    assertThat(load(rows.replace("2026-02-01", "2026-02-03")).getInt("updated")).isEqualTo(1);
    admin().get(at("a-" + unique)).then().body("day", equalTo("2026-02-03"));

    patch(admin(), at("b-" + unique), "{\"amount\": 21, \"currency\": \"EUR\"}").statusCode(200);
    JsonPath more = load("externalId,category,amount,currency,day\ne-#,other,1,USD,2026-02-04\n");
    assertThat(undone(more).getInt("removed")).isEqualTo(1);
    admin().get(at("e-" + unique)).then().statusCode(404);
  }

  private String recorded(String fields) {
    return post(admin(), COSTS, "{" + fields + "}").statusCode(201).extract().path("id");
  }

  private static String at(String cost) {
    return COSTS + "/" + cost;
  }

  private static ValidatableResponse refused(String fields, String field, String code) {
    return post(admin(), COSTS, "{" + fields + "}")
        .statusCode(422)
        .body("errors[0].field", equalTo(field))
        .body("errors[0].code", equalTo(code));
  }

  private RequestSpecification asLead() {
    return person(lead, "operations-senior");
  }

  private static JsonPath of(String query) {
    return admin().get(COSTS + "?" + query).jsonPath();
  }

  private JsonPath load(String csv) {
    return imported("costs", "costs.csv", csv.replace("#", unique), "{}");
  }

  private static JsonPath undone(JsonPath imported) {
    String location =
        post(admin(), "/api/v1/imports/" + imported.getString("id") + "/undo", "")
            .statusCode(202)
            .extract()
            .header("Location");
    return Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> admin().get(location).then().extract().jsonPath(),
            answer -> answer.getString("state").matches("completed|failed"));
  }
}
