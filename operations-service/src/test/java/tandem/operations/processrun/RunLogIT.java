package tandem.operations.processrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tandem.operations.Service.RUNS;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.imported;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tandem.operations.Service;
import tandem.testing.Infrastructure;

/** Runs go out as an event log, and come back as they were. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RunLogIT {

  private static final String BACK =
      """
      {"columns": {"process": "process", "deal": "deal", "requestedAt": "requestedAt",
                   "startedAt": "startedAt", "completedAt": "completedAt",
                   "abandonedAt": "abandonedAt", "promisedAt": "promisedAt", "reason": "reason"}}
      """;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void isValidAndComesBackAsItWas() throws Exception {
    Service.process("p-" + unique);
    JsonPath runs = imported("process-runs", "runs.ndjson", runs(), "{}");
    assertThat(runs.getInt("created")).as(runs.prettify()).isEqualTo(3);
    List<Map<String, Object>> before = facts();

    String log = log();

    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(RunLogIT.class.getResource("/xes-1849-2016.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(log)));
    undo(runs);
    admin().get(RUNS + "/a-" + unique).then().statusCode(404);
    JsonPath back = imported("process-runs", "runs.xes", log, BACK);
    assertThat(back.getInt("created")).as(back.prettify()).isEqualTo(3);
    assertThat(facts()).isEqualTo(before);
    admin().get(RUNS + "/b-" + unique).then().body("state", equalTo("abandoned"));
  }

  @Test
  void refusesWhatNoListIsAskedBy() {
    admin().accept("application/xes+xml").get(RUNS + "?colour=red").then().statusCode(422);
  }

  private String log() {
    Response log = admin().accept("application/xes+xml").get(RUNS + "?process=p-" + unique);
    assertThat(log.statusCode()).isEqualTo(200);
    assertThat(log.contentType()).startsWith("application/xes+xml");
    return log.asString();
  }

  private String runs() {
    return """
    {"externalId": "a-#", "process": "p-#", "requestedAt": "2026-02-01T08:00:00Z", "startedAt": "2026-02-02T08:00:00Z", "completedAt": "2026-02-05T08:00:00Z", "promisedAt": "2026-02-04T00:00:00Z", "steps": [{"name": "Pick & <pack>", "team": "Desk", "resource": "R1", "startedAt": "2026-02-02T08:00:00Z", "completedAt": "2026-02-02T10:00:00Z"}, {"name": "Pick & <pack>", "team": "Desk", "startedAt": "2026-02-02T09:00:00Z", "completedAt": "2026-02-02T09:30:00Z"}, {"name": "Ship", "team": "Yard", "startedAt": "2026-02-03T08:00:00Z", "completedAt": "2026-02-03T10:00:00Z"}]}
    {"externalId": "b-#", "process": "p-#", "requestedAt": "2026-02-01T08:00:00Z", "startedAt": "2026-02-02T08:00:00Z", "abandonedAt": "2026-02-03T08:00:00Z", "reason": "sold by mistake", "steps": [{"name": "Ship", "team": "Yard", "startedAt": "2026-02-02T08:00:00Z"}]}
    {"externalId": "c-#", "process": "p-#", "requestedAt": "2026-02-01T08:00:00Z"}
    """
        .replace("#", unique);
  }

  private List<Map<String, Object>> facts() {
    return List.of("a-", "b-", "c-").stream()
        .map(
            run ->
                admin()
                    .get(RUNS + "/" + run + unique + "/history")
                    .then()
                    .extract()
                    .jsonPath()
                    .<Map<String, Object>>getList("items.facts")
                    .getLast())
        .toList();
  }

  private static void undo(JsonPath imported) {
    String location =
        post(admin(), "/api/v1/imports/" + imported.getString("id") + "/undo", "")
            .statusCode(202)
            .extract()
            .header("Location");
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> admin().get(location).jsonPath().getInt("removed") == 3);
  }
}
