package tandem.sales;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.testing.Infrastructure;

/** An export that is imported changes nothing. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class OwnExportIT extends SellerFiles {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customers",
        "products",
        "opportunities",
        "leads",
        "deals",
        "activities",
        "market-notes",
        "forecasts",
        "surveys",
        "targets",
        "exchange-rates"
      })
  void isUnchanged(String type) {
    imported("customers", "externalId,name\nc-#,Acme\n");
    imported(
        "products",
        "externalId,name,listPrice,currency\np-#,Crane,12.125,KWD\n",
        "{\"decimal\": \".\"}");
    String rows =
        switch (type) {
          case "customers", "products" -> null;
          case "opportunities" ->
              "{\"externalId\": \"x-#\", \"name\": \"X\", \"owner\": \"li-#\", \"customer\": \"c-#\"}";
          case "leads" ->
              "{\"externalId\": \"x-#\", \"name\": \"X\", \"source\": \"web\", \"product\": \"p-#\"}";
          case "deals" ->
              "{\"externalId\": \"x-#\", \"owner\": \"li-#\", \"customer\": \"c-#\", \"product\": \"p-#\","
                  + " \"amount\": 9.5, \"currency\": \"USD\", \"closedAt\": \"2026-02-01T00:00:00Z\"}";
          case "activities" ->
              "{\"externalId\": \"x-#\", \"kind\": \"call\", \"outcome\": \"not-reached\","
                  + " \"person\": \"li-#\", \"customer\": \"c-#\"}";
          case "market-notes" ->
              "{\"externalId\": \"x-#\", \"subject\": \"price\", \"finding\": \"F\", \"weight\": -1,"
                  + " \"product\": \"p-#\"}";
          case "forecasts" ->
              "{\"externalId\": \"x-#\", \"person\": \"li-#\", \"from\": \"2026-03-01\","
                  + " \"to\": \"2026-04-01\", \"commit\": 9.5, \"currency\": \"USD\","
                  + " \"submittedAt\": \"2026-02-20T09:00:00Z\"}";
          case "surveys" ->
              "{\"externalId\": \"x-#\", \"instrument\": \"csat\", \"team\": \"T-#\","
                  + " \"invitedAt\": \"2026-02-01T00:00:00Z\"}";
          case "exchange-rates" ->
              "{\"externalId\": \"x-#\", \"from\": \"VND\", \"to\": \"USD\","
                  + " \"day\": \"2026-01-01\", \"rate\": 0.000000394001}";
          default ->
              "{\"externalId\": \"x-#\", \"metric\": \"revenue-#\", \"dimension\": \"function\","
                  + " \"from\": \"2026-01-01\", \"to\": \"2026-02-01\", \"floor\": 1.125, \"target\": 2}";
        };
    if (rows != null) {
      Api.ADMIN.done("/" + type, made(rows));
    }
    String name = made(type.equals("customers") ? "c-#" : type.equals("products") ? "p-#" : "x-#");
    takesForUnchanged(type, name);
  }

  @Test
  void ofDealsOfNobodyIsUnchanged() {
    imported(
        "opportunities",
        """
        externalId,name,team,state,openedAt,closedAt,amount,currency
        n-#,Of nobody,,won,2026-02-01,2026-02-10,5,USD
        t-#,Of a team,T-#,won,2026-02-01,2026-02-10,5,USD
        """);
    for (String name : List.of(made("n-#"), made("t-#"))) {
      takesForUnchanged("deals", name);
    }
  }

  @Test
  void ofWhatAFileToldIsUnchanged() {
    imported(
        "opportunities",
        """
        externalId,name,owner,state,openedAt,closedAt,amount,currency
        f-#,From a file,li-#,won,2026-02-01,2026-02-10,5,USD
        """);
    Api.ADMIN.done(made("/deals/f-#/refund"), "{\"amount\": 1, \"reason\": \"late\"}");

    takesForUnchanged("opportunities", made("f-#"));
  }

  private void takesForUnchanged(String type, String name) {
    String csv =
        given()
            .auth()
            .oauth2(Api.ADMIN.token())
            .accept("text/csv")
            .get("/api/v1/" + type + "?externalId=" + name)
            .asString();
    JsonPath again = imported(type, csv);
    assertThat(again.getInt("unchanged")).as(csv + again.prettify()).isEqualTo(1);
    Api.ADMIN.get("/" + type + "/" + name + "/history").body("items", hasSize(1));
  }
}
