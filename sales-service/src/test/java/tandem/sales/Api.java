package tandem.sales;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tandem.testing.Tokens;

/** The API as its callers use it. */
public record Api(String token) {

  public static final Api ADMIN = new Api(Tokens.of("admin"));

  public static Api as(String person, String... roles) {
    return new Api(Tokens.of(person, roles));
  }

  public RequestSpecification request() {
    return given().auth().oauth2(token).contentType(ContentType.JSON).accept(ContentType.JSON);
  }

  public ValidatableResponse post(String path, String body) {
    return request().body(body).post("/api/v1" + path).then();
  }

  public ValidatableResponse get(String path) {
    return request().get("/api/v1" + path).then();
  }

  /** Posts what must be done, and answers the id of the record. */
  public String done(String path, String body) {
    ValidatableResponse answer = post(path, body);
    int status = answer.extract().statusCode();
    if (status >= 300) {
      throw new AssertionError(path + " " + status + " " + answer.extract().asString());
    }
    return answer.extract().path("id");
  }

  /** Changes a record by a merge patch. */
  public ValidatableResponse changed(String path, String patch) {
    return patch(path, patch).statusCode(200);
  }

  /** Patches what must be refused, and answers the code of the problem. */
  public String refusedChange(int status, String path, String patch) {
    return patch(path, patch)
        .statusCode(status)
        .contentType("application/problem+json")
        .extract()
        .path("code");
  }

  private ValidatableResponse patch(String path, String patch) {
    return request()
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch("/api/v1" + path)
        .then();
  }

  /** Posts what must be refused, and answers the code of the problem. */
  public String refused(int status, String path, String body) {
    return post(path, body)
        .statusCode(status)
        .contentType("application/problem+json")
        .extract()
        .path("code");
  }

  /**
   * Imports rows with the fields' own names, and waits for the end.
   *
   * @param knownAt when the company knew them; null for now
   */
  public JsonPath imported(String type, String csv, String knownAt) {
    var form =
        given()
            .auth()
            .oauth2(token)
            .multiPart("type", type)
            .multiPart("file", type + ".csv", csv.getBytes(StandardCharsets.UTF_8));
    if (knownAt != null) {
      form.multiPart("knownAt", knownAt);
    }
    String id = form.post("/api/v1/imports").then().statusCode(202).extract().path("id");
    return Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () -> get("/imports/" + id).extract().jsonPath(),
            state -> state.getString("state").matches("completed|failed"));
  }
}
