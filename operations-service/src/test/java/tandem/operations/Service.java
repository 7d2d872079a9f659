package tandem.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import tandem.testing.Tokens;

/** Requests to the service under test. */
public final class Service {

  public static final String PEOPLE = "/api/v1/people";
  public static final String PROCESSES = "/api/v1/processes";
  public static final String RUNS = "/api/v1/process-runs";
  public static final String CALENDARS = "/api/v1/calendars";
  public static final String POLICIES = "/api/v1/sla-policies";
  public static final String CASES = "/api/v1/cases";

  private Service() {}

  public static RequestSpecification admin() {
    return as(Tokens.of("admin"));
  }

  /** Somebody of the directory, by external id. */
  public static RequestSpecification person(String externalId, String role) {
    return as(Tokens.of(externalId, role));
  }

  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  public static ValidatableResponse post(RequestSpecification who, String path, String body) {
    return who.body(body).post(path).then();
  }

  /** Changes a record by a merge patch. */
  public static ValidatableResponse patch(RequestSpecification who, String path, String patch) {
    return who.contentType("application/merge-patch+json").body(patch).patch(path).then();
  }

  /** Records a person with the external id, in a team, unless there is one. */
  public static void person(String externalId, String team, String manager) {
    String body =
        """
        {"externalId": "%s", "name": "%s", "team": "%s", "region": "EMEA", "manager": %s}
        """
            .formatted(externalId, externalId, team, manager == null ? null : '"' + manager + '"');
    post(admin(), PEOPLE, body).statusCode(oneOf(201, 409));
  }

  /** Defines a process with the external id, unless there is one. */
  public static void process(String externalId) {
    post(
            admin(),
            PROCESSES,
            "{\"externalId\": \"%s\", \"name\": \"%s\"}".formatted(externalId, externalId))
        .statusCode(oneOf(201, 409));
  }

  /** Requests a run with the external id. */
  public static void run(String externalId, String process, String at) {
    post(
            admin(),
            RUNS,
            "{\"externalId\": \"%s\", \"process\": \"%s\", \"occurredAt\": \"%s\"}"
                .formatted(externalId, process, at))
        .statusCode(201);
  }

  /** Acts on a run. */
  public static ValidatableResponse act(String run, String act, String body) {
    return post(admin(), RUNS + "/" + run + "/" + act, body);
  }

  /** Imports a file as the administrator, and waits until that is done. */
  public static JsonPath imported(String type, String file, String content, String mapping) {
    return imported(type, file, content.getBytes(StandardCharsets.UTF_8), mapping);
  }

  public static JsonPath imported(String type, String file, byte[] content, String mapping) {
    String location =
        given()
            .auth()
            .oauth2(Tokens.of("admin"))
            .multiPart("type", type)
            .multiPart("mapping", mapping)
            .multiPart("file", file, content)
            .post("/api/v1/imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    return Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> admin().get(location).then().extract().jsonPath(),
            answer -> answer.getString("state").matches("completed|failed"));
  }
}
