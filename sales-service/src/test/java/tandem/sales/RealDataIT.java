package tandem.sales;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** The export of a real CRM, with all that is missing and misspelt in it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RealDataIT {

  @Inject DataSource database;

  private Path crm;

  @BeforeEach
  void findData() {
    String given = System.getProperty("TANDEM_REAL_DATA", System.getenv("TANDEM_REAL_DATA"));
    // Maven runs in the module; the default lies beside the repository.
    crm = Path.of(Objects.requireNonNullElse(given, "../../shared/data"), "crm");
    Assumptions.assumeTrue(
        Files.isDirectory(crm),
        "skipped: there is no real data; TANDEM_REAL_DATA names its folder");
  }

  @Test
  void isImportedWithNothingLost() throws SQLException {
    imported("people", "sales_teams.csv", PEOPLE);
    assertThat(imported("customers", "accounts.csv", CUSTOMERS).getInt("created")).isEqualTo(85);
    assertThat(imported("products", "products.csv", PRODUCTS).getInt("created")).isEqualTo(7);
    JsonPath result = imported("opportunities", "sales_pipeline.csv", OPPORTUNITIES);
    assertThat(result.getInt("created")).isEqualTo(8800);
    assertThat(result.getInt("rejected")).isZero();
    assertThat(result.getInt("blank.customer")).isEqualTo(1425);
    assertThat(result.getInt("blank.openedAt")).isEqualTo(500);
    String pipeline =
        "from opportunity o join product p on p.id = o.product where p.family in"
            + " ('GTX', 'MG', 'GTK') and length(o.external_id) = 8 and o.external_id = o.name";
    assertThat(count("select count(*) " + pipeline + " and state = 'WON'")).isEqualTo(4238);
    assertThat(count("select count(*) " + pipeline + " and state = 'LOST'")).isEqualTo(2473);
    assertThat(count("select count(*) " + pipeline + " and opened_at is null")).isEqualTo(500);
    assertThat(
            count(
                "select sum(d.amount) from deal d where d.opportunity in (select o.id "
                    + pipeline
                    + ")"))
        .isEqualTo(1_000_553_400L);
    assertThat(imported("opportunities", "sales_pipeline.csv", OPPORTUNITIES).getInt("unchanged"))
        .isEqualTo(8800);
  }

  private static final String PEOPLE =
      """
      {"columns": {"sales_agent": ["externalId", "name"], "manager": "team",
                   "regional_office": "region"}}\
      """;
  private static final String CUSTOMERS =
      """
      {"columns": {"account": ["externalId", "name"], "sector": "industry",
                   "office_location": "region", "subsidiary_of": "parent"}}\
      """;
  private static final String PRODUCTS =
      """
      {"columns": {"product": ["externalId", "name"], "series": "family",
                   "sales_price": "listPrice"}, "defaults": {"currency": "USD"}}\
      """;
  private static final String OPPORTUNITIES =
      """
      {"columns": {"opportunity_id": "externalId", "sales_agent": "owner", "product": "product",
                   "account": "customer", "deal_stage": ["stage", "state"],
                   "engage_date": "openedAt", "close_date": "closedAt", "close_value": "amount"},
       "values": {"product": {"GTXPro": "GTX Pro"},
                  "state": {"Prospecting": "open", "Engaging": "open", "Won": "won",
                            "Lost": "lost"}},
       "defaults": {"currency": "USD"}, "dateFormat": "M/d/yyyy", "zone": "UTC"}\
      """;

  private JsonPath imported(String type, String name, String mapping) {
    File file = crm.resolve(name).toFile();
    String id =
        given()
            .auth()
            .oauth2(Api.ADMIN.token())
            .multiPart("file", file)
            .multiPart("type", type)
            .multiPart("mapping", mapping, "application/json")
            .post("/api/v1/imports")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    Awaitility.await()
        .atMost(3, TimeUnit.MINUTES)
        .until(
            () ->
                Api.ADMIN
                    .get("/imports/" + id)
                    .extract()
                    .<String>path("state")
                    .matches("completed|failed"));
    return Api.ADMIN.get("/imports/" + id).extract().jsonPath();
  }

  private long count(String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
