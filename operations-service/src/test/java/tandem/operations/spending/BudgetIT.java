package tandem.operations.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.imported;
import static tandem.operations.Service.patch;
import static tandem.operations.Service.person;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** What a function may spend, and its parts. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class BudgetIT {

  private static final String BUDGETS = "/api/v1/budgets";

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String desk = "desk-" + unique;
  private final String manager = "manager-" + unique;

  @BeforeEach
  void hasATeam() {
    person(manager, desk, null);
  }

  @Test
  void isSetChangedAndWithdrawn() {
    String id = set("2026-03-01", "2026-04-01", "310.01");

    patch(admin(), at(id), "{\"amount\": 620, \"reason\": \"A second desk.\"}")
        .statusCode(200)
        .body("amount", equalTo(620.0f))
        .body("currency", equalTo("USD"));
    post(admin(), at(id) + "/withdraw", "{\"reason\": \"Set for the wrong team.\"}")
        .statusCode(200);

    admin()
        .get(at(id) + "/history")
        .then()
        .body(
            "items.type",
            contains(
                "operations.budget.set.v1",
                "operations.budget.amended.v1",
                "operations.budget.withdrawn.v1"))
        .body("items[0].facts.function", equalTo("operations"))
        .body("items[0].facts.amount", equalTo(31001))
        .body("items[0].facts.days", hasSize(31))
        .body("items[0].facts.days[0].at", equalTo("2026-03-01T00:00:00Z"))
        .body("items[0].facts.days.team", everyItem(equalTo(desk)))
        .body("items[0].facts.days[0].region", equalTo("EMEA"))
        .body("items[0].facts.days[0].planned", equalTo(1000))
        .body("items[0].facts.days[30].planned", equalTo(1001))
        .body("items[1].act.fields", contains("amount"))
        .body("items[1].facts.days[0].planned", equalTo(2000))
        .body("items[2].facts.days", empty());
    patch(admin(), at(id), "{\"amount\": 1}")
        .statusCode(409)
        .body("code", equalTo("budget.withdrawn"))
        .body("detail", containsString("withdrawn"));
    post(admin().header("Accept-Language", "zh"), at(id) + "/withdraw", "{\"reason\": \"Twice.\"}")
        .statusCode(409)
        .body("detail", containsString("已撤回"));
  }

  @Test
  void thereIsOneForADayOfAPartAndCategory() {
    String first = set("2026-01-01", "2026-02-01", "100");
    set("2026-02-01", "2026-03-01", "100");

    refused(409, of("2026-01-31", "2026-02-02", "100"), "budget.overlaps")
        .body("detail", containsString(first));
    post(admin().header("Accept-Language", "zh-CN"), BUDGETS, of("2026-01-31", "2026-02-02", "100"))
        .statusCode(409)
        .body("detail", containsString("已有预算"));
    patch(admin(), at(first), "{\"to\": \"2026-02-02\"}")
        .statusCode(409)
        .body("code", equalTo("budget.overlaps"));
    patch(admin(), at(first), "{\"to\": \"2026-01-20\"}").statusCode(200);

    post(admin(), BUDGETS, of("2026-01-01", "2026-02-01", "100", "\"category\": \"service\""))
        .statusCode(201);
    post(admin(), at(first) + "/withdraw", "{\"reason\": \"Twice.\"}").statusCode(200);
    set("2026-01-01", "2026-02-01", "90");
  }

  @Test
  void refusesWhatIsNoBudget() {
    refused(422, of("2026-03-01", "2026-03-01", "1"), "budget.empty-period")
        .body("errors[0].message", containsString("before it has begun"));
    refused(422, of("2026-03-01", "2027-03-03", "1"), "budget.too-long")
        .body("errors[0].message", containsString("366"));
    String negative = of("2026-03-01", "2026-04-01", "-1");
    refused(422, negative, "record.least")
        .body("errors[0].field", equalTo("amount"))
        .body("errors[0].message", containsString("at least"));
    post(admin().header("Accept-Language", "zh-CN"), BUDGETS, negative)
        .statusCode(422)
        .body("errors[0].message", containsString("不得小于"));
    refused(
        422, of("2026-03-01", "2026-04-01", "1", "\"department\": \"Care\""), "budget.two-parts");
    refused(
        422,
        of("2026-03-01", "2026-04-01", "1").replace(desk, "nobody-" + unique),
        "reference.unknown");
    post(admin().header("Accept-Language", "zh-CN"), BUDGETS, of("2026-03-01", "2027-03-03", "1"))
        .statusCode(422)
        .body("errors[0].message", containsString("366"));
    String id = set("2026-03-01", "2026-04-01", "0");
    patch(admin(), at(id), "{\"team\": \"other\"}")
        .statusCode(409)
        .body("code", equalTo("record.fixed"));
    patch(admin(), at(id), "{\"amount\": -5}").statusCode(422);
    admin().get(at(id)).then().body("amount", equalTo(0.0f));
  }

  @Test
  void isSetAndSeenByWhoHasTheTeamInReach() {
    String others = set("2026-05-01", "2026-06-01", "1");
    person("outside-" + unique, "outside-" + unique, null);
    var outsider = person("outside-" + unique, "operations-manager");
    outsider.get(at(others)).then().statusCode(404);
    post(
            person("outside-" + unique, "operations-manager"),
            BUDGETS,
            of("2026-06-01", "2026-07-01", "1"))
        .statusCode(403)
        .body("code", equalTo("spending.out-of-reach"));
    post(person(manager, "operations-manager"), BUDGETS, of("2026-06-01", "2026-07-01", "1"))
        .statusCode(201);
    person(manager, "operations-manager").get(at(others)).then().statusCode(200);
    post(person(manager, "operations-senior"), BUDGETS, of("2026-07-01", "2026-08-01", "1"))
        .statusCode(403)
        .body("code", equalTo("http.403"));
    String ofSales =
        """
        {"function": "sales", "department": "Field-%s", "from": "2026-01-01", "to": "2027-01-01",
         "amount": 365, "currency": "EUR"}
        """
            .formatted(unique);
    post(person("director", "operations-director"), BUDGETS, ofSales)
        .statusCode(403)
        .body("code", equalTo("spending.other-function"));
    String id = post(admin(), BUDGETS, ofSales).statusCode(201).extract().path("id");
    admin()
        .get(at(id) + "/history")
        .then()
        .body("items[0].facts.days", hasSize(365))
        .body("items[0].facts.days[0].department", equalTo("Field-" + unique))
        .body("items[0].facts.days[0].team", nullValue());
  }

  @Test
  void isImported() {
    String rows =
        """
        externalId,function,team,category,from,to,amount,currency
        a-#,sales,T-#,,2026-01-01,2026-02-01,10.00,USD
        b-#,sales,T-#,tools,2026-01-01,2026-02-01,10.00,USD
        c-#,sales,T-#,,2026-01-31,2026-03-01,10.00,USD
        """;
    JsonPath first = load(rows);
    assertThat(first.getInt("created")).as(first.prettify()).isEqualTo(2);
    assertThat(first.getList("reasons.code")).containsExactly("budget.overlaps");
    JsonPath moved = load(rows.replace("2026-02-01,10.00", "2026-01-31,10.00"));
    assertThat(moved.getInt("updated")).as(moved.prettify()).isEqualTo(2);
    assertThat(moved.getInt("created")).isEqualTo(1);
    assertThat(load(rows.replace("2026-02-01,10.00", "2026-01-31,10.00")).getInt("unchanged"))
        .isEqualTo(3);
  }

  private JsonPath load(String csv) {
    return imported("budgets", "budgets.csv", csv.replace("#", unique), "{}");
  }

  private String set(String from, String to, String amount) {
    return post(admin(), BUDGETS, of(from, to, amount)).statusCode(201).extract().path("id");
  }

  private String of(String from, String to, String amount, String... more) {
    return """
    {"team": "%s", "from": "%s", "to": "%s", "amount": %s, "currency": "USD"%s}
    """
        .formatted(desk, from, to, amount, more.length == 0 ? "" : ", " + more[0]);
  }

  private static String at(String budget) {
    return BUDGETS + "/" + budget;
  }

  private static ValidatableResponse refused(int status, String body, String code) {
    ValidatableResponse answer = post(admin(), BUDGETS, body).statusCode(status);
    return answer.body(status == 409 ? "code" : "errors[0].code", equalTo(code));
  }
}
