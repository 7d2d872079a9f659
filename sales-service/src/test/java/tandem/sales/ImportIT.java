package tandem.sales;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** Imports in the shape of a CRM's export, as a newcomer would make them. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ImportIT {

  private static final String MAPPING =
      """
      {"columns": {"opportunity_id": "externalId", "sales_agent": "owner", "product": "product",
                   "account": "customer", "deal_stage": ["stage", "state"],
                   "engage_date": "openedAt", "close_date": "closedAt", "close_value": "amount"},
       "values": {"product": {"GTXPro": "GTX Pro"},
                  "state": {"Prospecting": "open", "Engaging": "open", "Won": "won",
                            "Lost": "lost"}},
       "defaults": {"currency": "USD"}, "dateFormat": "M/d/yyyy", "zone": "UTC"}
      """;

  @Inject DataSource database;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  private String made(String text) {
    return text.replace("#", unique);
  }

  /** The import as it ended. */
  private JsonPath imported(String type, String csv, String mapping) {
    String id =
        given()
            .auth()
            .oauth2(Api.ADMIN.token())
            .multiPart("file", type + ".csv", made(csv).getBytes(StandardCharsets.UTF_8))
            .multiPart("type", type)
            .multiPart("mapping", made(mapping), "application/json")
            .post("/api/v1/imports")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () ->
                Api.ADMIN
                    .get("/imports/" + id)
                    .extract()
                    .<String>path("state")
                    .matches("completed|failed"));
    return Api.ADMIN.get("/imports/" + id).body("state", equalTo("completed")).extract().jsonPath();
  }

  private void company() {
    Api.ADMIN.done(
        "/people", made("{\"externalId\": \"Ann#\", \"name\": \"Ann\", \"team\": \"Kim\"}"));
    imported(
        "products",
        "product,series,sales_price\nGTX Pro#,GTX,4821\n",
        """
        {"columns": {"product": ["externalId", "name"], "series": "family",
                     "sales_price": "listPrice"}, "defaults": {"currency": "USD"}}\
        """);
    imported(
        "customers",
        "account,sector,subsidiary_of\nSmall#,retail,Big#\nBig#,retail,\n",
        """
        {"columns": {"account": ["externalId", "name"], "sector": "industry",
                     "subsidiary_of": "parent"}}\
        """);
  }

  private static final String PIPELINE =
      """
      opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
      W#,Ann#,GTXPro,Small#,Won,10/20/2016,3/1/2017,1054
      L#,Ann#,GTXPro,,Lost,10/25/2016,3/11/2017,0
      E#,Ann#,GTXPro,Big#,Engaging,11/25/2016,,
      P#,Ann#,GTXPro,,Prospecting,,,
      """;

  private JsonPath opportunities(String csv) {
    return imported("opportunities", csv, MAPPING.replace("\"GTX Pro\"", "\"GTX Pro#\""));
  }

  @Test
  void solvesAParentThatComesLater() {
    company();
    String parent = Api.ADMIN.get("/customers/" + made("Small#")).extract().path("parent");
    Api.ADMIN.get("/customers/" + made("Big#")).body("id", equalTo(parent));
  }

  @Test
  void recordsWhatWasWonWithItsDealAndKeepsWhatIsMissingApart() {
    company();
    JsonPath result = opportunities(PIPELINE);
    assertThat(result.getInt("created")).isEqualTo(4);
    assertThat(result.getInt("rejected")).isZero();
    assertThat(result.getInt("blank.customer")).isEqualTo(2);
    Api.ADMIN
        .get("/opportunities/" + made("W#"))
        .body("state", equalTo("won"))
        .body("openedAt", equalTo("2016-10-20T00:00:00Z"))
        .body("closedAt", equalTo("2017-03-01T00:00:00Z"))
        .body("customer", notNullValue());
    Api.ADMIN
        .get("/deals/" + made("W#"))
        .body("amount", equalTo(1054.00f))
        .body("lines[0].listPrice", nullValue())
        .body("credits.share", contains(1));
    Api.ADMIN
        .get("/opportunities/" + made("P#"))
        .body("openedAt", nullValue())
        .body("stage", equalTo("Prospecting"))
        .body("customer", nullValue());
    Api.ADMIN.get("/opportunities?opened=false&owner=" + made("Ann#")).body("items", hasSize(1));
  }

  @Test
  void takesWhatIsClosedThoughItsStageIsNotKnown() {
    company();
    JsonPath result =
        imported(
            "opportunities",
            """
            opportunity_id,sales_agent,deal_stage,engage_date,close_date,close_value
            W#,Ann#,Won,10/20/2016,3/1/2017,1054
            L#,Ann#,Lost,10/25/2016,3/11/2017,
            """,
            MAPPING
                .replace("[\"stage\", \"state\"]", "\"state\"")
                .replace("\"product\": \"product\",", "")
                .replace("\"account\": \"customer\",", ""));
    assertThat(result.getInt("created")).isEqualTo(2);
    Api.ADMIN
        .get("/opportunities/" + made("W#"))
        .body("state", equalTo("won"))
        .body("stage", equalTo("Engaging"));
    Api.ADMIN.get("/opportunities/" + made("L#")).body("state", equalTo("lost"));
  }

  @Test
  void doublesNothingAndRestatesWhatChanged() {
    company();
    opportunities(PIPELINE);
    JsonPath again = opportunities(PIPELINE);
    assertThat(again.getInt("unchanged")).isEqualTo(4);
    JsonPath changed =
        opportunities(
            PIPELINE
                .replace("Won,10/20/2016,3/1/2017,1054", "Lost,10/20/2016,3/1/2017,0")
                .replace("Engaging,11/25/2016,,", "Won,11/25/2016,12/1/2016,77"));
    assertThat(changed.getInt("updated")).isEqualTo(2);
    assertThat(changed.getInt("unchanged")).isEqualTo(2);
    Api.ADMIN.get("/deals/" + made("W#")).body("state", equalTo("withdrawn"));
    Api.ADMIN.get("/deals/" + made("E#")).body("amount", equalTo(77.00f));
    opportunities(PIPELINE);
    Api.ADMIN
        .get("/deals/" + made("W#"))
        .body("state", equalTo("closed"))
        .body("amount", equalTo(1054.00f));
  }

  @Test
  void saysWhyARowIsRejected() {
    company();
    JsonPath result =
        opportunities(
            """
            opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
            A#,Nobody,GTXPro,,Engaging,11/25/2016,,
            B#,Ann#,GTXPro,,Won,11/25/2016,10/25/2016,5
            C#,Ann#,GTXPro,,Won,11/25/2016,,5
            D#,Ann#,Else,,Engaging,11/25/2016,,
            """);
    assertThat(result.getInt("rejected")).isEqualTo(4);
    assertThat(result.getInt("created")).isZero();
  }

  @Test
  void importsSplitDeals() {
    company();
    Api.ADMIN.done("/people", made("{\"externalId\": \"Ben#\", \"name\": \"Ben\"}"));
    JsonPath result =
        imported(
            "deals",
            """
            id,closedAt,amount,currency,credits
            D#,2026-01-31T12:00:00Z,1000.01,EUR,"[{""person"":""Ann#"",""share"":0.6},{""person"":""Ben#"",""share"":0.4}]"
            """,
            """
            {"columns": {"id": "externalId", "closedAt": "closedAt", "amount": "amount",
                         "currency": "currency", "credits": "credits"}}\
            """);
    assertThat(result.getInt("created")).isEqualTo(1);
    Api.ADMIN.get("/deals/" + made("D#")).body("credits.share", contains(0.6f, 0.4f));
  }

  @Test
  void bringsTextsOfEarlierDaysToOneFormAndMergesNothing() throws SQLException {
    for (String name : List.of("old", "twin", "other")) {
      Api.ADMIN.done(
          "/customers",
          made("{\"externalId\": \"" + name + "#\", \"name\": \"X\", \"region\": \"North\"}"));
    }
    run("update customer set region = ' North', external_id = ' old#' where external_id = 'old#'");
    run(
        """
        update event set data = replace(data, '"North"', '" North"')
        where aggregate_id = (select id from customer where external_id = ' old#')
        """);
    run("update customer set external_id = 'twin# ' where external_id = 'other#'");

    run("select tandem_keep_external_ids('customer', 'customer')");
    run("select tandem_keep_texts('customer', 'name', 'region')");
    run("select tandem_restate_texts('customer', 'customer')");

    Api.ADMIN.get(made("/customers/old#")).body("region", equalTo("North"));
    Api.ADMIN
        .get(made("/customers/old#/history"))
        .body("items", hasSize(2))
        .body("items[1].type", equalTo("sales.customer.amended.v1"));
    String twin = Api.ADMIN.get(made("/customers/twin#")).extract().path("id");
    Api.ADMIN.get("/text-collisions").body("items.otherId", contains(twin));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(made(sql));
    }
  }

  @Test
  void takesOpportunitiesOfATeamOrOfNobody() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    String rows =
        """
        externalId,name,team,state,openedAt,closedAt,amount,currency
        t-#,Of a team,North,open,2026-02-01,,,
        n-#,Of nobody,,lost,2026-02-01,2026-02-10,,
        w-#,Won by nobody,,won,2026-02-01,2026-02-10,5,USD
        v-#,Won by a team,North,won,2026-02-01,2026-02-10,5,USD
        """
            .replace("#", unique);

    JsonPath report = Api.ADMIN.imported("opportunities", rows, null);

    assertThat(report.getInt("created")).as(report.prettify()).isEqualTo(4);
    Api.ADMIN
        .get("/opportunities/t-" + unique + "/history")
        .body("items[0].facts.opened.team", equalTo("North"))
        .body("items[0].facts.opened.person", nullValue());
    Api.ADMIN
        .get("/opportunities/n-" + unique)
        .body("owner", nullValue())
        .body("state", equalTo("lost"));
    Api.ADMIN
        .get("/deals/v-" + unique)
        .body("owner", nullValue())
        .body("credits[0].team", equalTo("North"));
    Api.ADMIN
        .get("/deals/v-" + unique + "/history")
        .body("items[0].facts.gross[0].team", equalTo("North"))
        .body("items[0].facts.gross[0].person", nullValue());
    Api.ADMIN.get("/deals/w-" + unique).body("credits[0].person", nullValue());
  }

  @Test
  void takesAWinWithoutAnAmountWhichBringsADealOnceItHasOne() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    String row =
        """
        externalId,name,owner,state,openedAt,closedAt,amount,currency
        u-#,Unknown,,won,2026-02-01,2026-02-10,%s,USD
        """
            .replace("#", unique);
    String path = "/opportunities/u-" + unique;

    JsonPath first = Api.ADMIN.imported("opportunities", row.formatted(""), null);

    assertThat(first.getInt("created")).as(first.prettify()).isEqualTo(1);
    Api.ADMIN.get(path).body("state", equalTo("won")).body("deal", nullValue());
    Api.ADMIN.get(path + "/history").body("items[0].facts.amountUnknown", equalTo(true));
    Api.ADMIN.imported("opportunities", row.formatted("250"), null);
    Api.ADMIN.get("/deals/u-" + unique).body("amount", equalTo(250f));
    Api.ADMIN.get(path).body("deal", notNullValue());
    Api.ADMIN
        .get(path + "/history")
        .body("items[0].facts.amountUnknown", equalTo(true))
        .body("items[1].facts.amountUnknown", nullValue());
    Api.ADMIN.done(path + "/reopen", "{\"reason\": \"not yet\"}");
    Api.ADMIN.get(path).body("state", equalTo("open")).body("deal", nullValue());
  }
}
