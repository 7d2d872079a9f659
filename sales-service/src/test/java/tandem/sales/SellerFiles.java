package tandem.sales;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;

/** Files about the work of a seller; in all texts {@code #} is the test's own. */
abstract class SellerFiles {

  final String unique = UUID.randomUUID().toString().substring(0, 8);

  String made(String text) {
    return text.replace("#", unique);
  }

  @BeforeEach
  void hasASeller() {
    Api.ADMIN.done(
        "/people",
        made(
            "{\"externalId\": \"li-#\", \"name\": \"Li Na\", \"team\": \"T-#\", \"region\": \"R\"}"));
  }

  /** The report of an import, once it has ended. */
  JsonPath imported(String type, String csv) {
    return imported(type, csv, "{}");
  }

  JsonPath imported(String type, String csv, String mapping) {
    String id =
        given()
            .auth()
            .oauth2(Api.ADMIN.token())
            .multiPart("type", type)
            .multiPart("mapping", mapping, "application/json")
            .multiPart("file", type + ".csv", made(csv).getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/imports")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    return Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () -> Api.ADMIN.get("/imports/" + id).extract().jsonPath(),
            state -> state.getString("state").matches("completed|failed"));
  }
}
