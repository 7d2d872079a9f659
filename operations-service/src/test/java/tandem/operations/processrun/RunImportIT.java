package tandem.operations.processrun;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static tandem.operations.Service.RUNS;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.person;
import static tandem.operations.Service.process;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.operations.Service;
import tandem.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RunImportIT {

  private static final String XES_MAPPING =
      """
      {"defaults": {"process": "incident"}, "completedWhen": {"concept:name": ["Completed"]}}
      """;

  @Test
  void takesAnEventLogAsRunsAndDoublesNothing() {
    process("incident");
    person("Siebel", "Robots", null);
    byte[] log = log("x-1", "Completed").getBytes(StandardCharsets.UTF_8);
    JsonPath first = imported("log.xes", log, XES_MAPPING);
    assertThat(first.getInt("created")).isEqualTo(1);
    admin()
        .get(RUNS + "/x-1")
        .then()
        .body("state", is("completed"))
        .body("requestedAt", is("2026-03-01T08:00:00Z"))
        .body("completedAt", is("2026-03-02T08:00:00Z"));
    admin()
        .get(RUNS + "/x-1/steps")
        .then()
        .body("step", contains("Accepted+In Progress", "Completed+Closed"))
        .body("resource", contains("Frederic", null));
    admin()
        .get(RUNS + "/x-1/history")
        .then()
        .body("items.type", contains("operations.process-run.recorded.v1"))
        .body("items[0].facts.completed.team", is("V5 3rd"));
    assertThat(imported("log.xes", log, XES_MAPPING).getInt("unchanged")).isEqualTo(1);
  }

  @Test
  void leavesARunOpenWhoseLogEndsOtherwise() {
    process("incident");
    imported("log.xes", log("x-2", "Queued").getBytes(StandardCharsets.UTF_8), XES_MAPPING);
    admin().get(RUNS + "/x-2").then().body("state", is("started"));
  }

  @Test
  void takesRunsFromCsvAndJson() {
    process("incident");
    imported(
        "runs.csv",
        """
        externalId,process,team,requestedAt,startedAt,completedAt
        c-1,incident,Desk,2026-03-01,2026-03-02,2026-03-04T08:00:00Z
        """
            .getBytes(StandardCharsets.UTF_8),
        "{}");
    admin().get(RUNS + "/c-1").then().body("state", is("completed")).body("team", is("Desk"));
    JsonPath counts =
        imported(
            "runs.ndjson",
            """
            {"externalId": "j-1", "process": "incident", "steps": [{"name": "A", "startedAt": "2026-03-01T08:00:00Z"}]}
            {"externalId": "j-2", "process": "none", "requestedAt": "2026-03-01T08:00:00Z"}
            {"externalId": "j-3", "process": "incident"}
            {"externalId": "j-4", "process": "incident", "requestedAt": "2026-03-02T08:00:00Z", "completedAt": "2026-03-01T08:00:00Z"}
            {"externalId": "j-5", "process": "incident", "steps": [{"name": "A", "startedAt": "2026-03-01T08:00:00Z", "completedAt": "2026-03-01T07:00:00Z"}, {"name": "B", "startedAt": "2026-03-02T08:00:00Z"}]}
            """
                .getBytes(StandardCharsets.UTF_8),
            "{}");
    assertThat(counts.getInt("created")).isEqualTo(1);
    assertThat(counts.getInt("rejected")).isEqualTo(4);
  }

  @Test
  void readsTheTimesOfStepsByTheFormatAndZoneOfTheMapping() {
    process("incident");
    imported(
        "runs.ndjson",
        """
        {"externalId": "n-1", "process": "incident", "steps": [{"name": "A", "startedAt": "01/03/2026 08:00"}]}
        """
            .getBytes(StandardCharsets.UTF_8),
        "{\"dateFormat\": \"dd/MM/yyyy HH:mm\", \"zone\": \"Asia/Shanghai\"}");
    admin().get(RUNS + "/n-1").then().body("startedAt", is("2026-03-01T00:00:00Z"));
  }

  @Test
  void saysWhichCasesWereNotInOrderOrRejectsThem() {
    process("incident");
    String log =
        """
        case:concept:name,concept:name,time:timestamp
        d-1,B,2026-03-02T08:00:00Z
        d-1,A,2026-03-01T08:00:00Z
        d-2,A,2026-03-01T08:00:00Z
        d-2,B,2026-03-02T08:00:00Z
        """;
    String mapping = "{\"defaults\": {\"process\": \"incident\"}%s}";

    JsonPath rejected =
        imported(
            "log.csv",
            log.getBytes(StandardCharsets.UTF_8),
            mapping.formatted(", \"onDisorder\": \"reject\""));
    assertThat(rejected.getInt("created")).isEqualTo(1);
    assertThat(rejected.<String>getList("reasons.code")).containsExactly("import.log-disorder");
    JsonPath sorted =
        imported("log.csv", log.getBytes(StandardCharsets.UTF_8), mapping.formatted(""));
    assertThat(sorted.getInt("created")).isEqualTo(1);
    assertThat(sorted.getInt("sorted")).isEqualTo(1);
    admin().get(RUNS + "/d-1").then().body("startedAt", is("2026-03-01T08:00:00Z"));
  }

  @Test
  void keepsTheOrderOfTheFileWhereItIsToldTo() {
    process("incident");
    String log =
        """
        case:concept:name,concept:name,time:timestamp
        k-1,B,2026-03-03T08:00:00Z
        k-1,A,2026-03-01T08:00:00Z
        k-1,Done,2026-03-02T08:00:00Z
        k-2,A,2026-03-01T08:00:00Z
        """;
    String mapping =
        """
        {"defaults": {"process": "incident"}, "onDisorder": "keep",
         "completedWhen": {"concept:name": "Done"}}\
        """;

    JsonPath kept = imported("log.csv", log.getBytes(StandardCharsets.UTF_8), mapping);

    assertThat(kept.getInt("created")).as(kept.prettify()).isEqualTo(2);
    assertThat(kept.getInt("sorted")).isZero();
    admin()
        .get(RUNS + "?disordered=true&sort=requestedAt")
        .then()
        .body("items.externalId", contains("k-1"))
        .body("items.startedAt", contains("2026-03-01T08:00:00Z"))
        .body("items.completedAt", contains("2026-03-02T08:00:00Z"));
    admin().get(RUNS + "/k-1/steps").then().body("step", contains("B", "A", "Done"));
    JsonPath again = imported("log.csv", log.getBytes(StandardCharsets.UTF_8), mapping);
    assertThat(again.getInt("unchanged")).isEqualTo(2);
    imported("log.csv", log.getBytes(StandardCharsets.UTF_8), mapping.replace("keep", "sort"));
    admin().get(RUNS + "/k-1").then().body("disordered", is(false));
    admin().get(RUNS + "/k-1/steps").then().body("step", contains("A", "Done"));
  }

  /** The log of a real service desk, where somebody has put it beside the repository. */
  @Test
  void takesTheRealLogWhereItIsPresent() throws IOException {
    String given = System.getenv("TANDEM_REAL_DATA");
    Path data = Path.of(given == null ? "../../shared/data" : given);
    Path log = data.resolve("service-desk/incidents.xes.gz");
    Assumptions.assumeTrue(Files.exists(log), "skipped: there is no " + log);
    process("incident");
    JsonPath counts = imported("incidents.xes.gz", Files.readAllBytes(log), XES_MAPPING);
    assertThat(counts.getInt("created")).isEqualTo(7_554);
    assertThat(counts.getInt("rejected")).isZero();
  }

  /** Logs of other shapes, where somebody has put them beside the repository. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "orders.csv | {'completedWhen': {'concept:name': ['confirm payment', 'make delivery']},"
            + " 'abandonedWhen': {'concept:name': 'cancel order'}} | 1266 | 1125 | 141",
        "reviewing.xes.gz | {'completedWhen': {'concept:name': ['accept', 'reject']}} | 100 | 100 |"
            + " 0",
        "road-fines.xes.gz | {'completedWhen': {'concept:name': ['Payment', 'Send for*']}} | 100 |"
            + " 84 | 0",
      })
  void takesLogsOfOtherShapesByAMappingAlone(
      String file, String meaning, int cases, int completed, int abandoned) throws IOException {
    String given = System.getenv("TANDEM_REAL_DATA");
    Path log = Path.of(given == null ? "../../shared/data" : given).resolve("logs").resolve(file);
    Assumptions.assumeTrue(Files.exists(log), "skipped: there is no " + log);
    process(file);
    String mapping =
        meaning
            .replace('\'', '"')
            .replaceFirst("\\{", "{\"defaults\": {\"process\": \"" + file + "\"}, ");
    JsonPath counts = imported(file, Files.readAllBytes(log), mapping);
    assertThat(counts.getInt("created")).as(counts.prettify()).isEqualTo(cases);
    assertThat(runs(file, "completed")).isEqualTo(completed);
    assertThat(runs(file, "abandoned")).isEqualTo(abandoned);
  }

  private static int runs(String process, String state) {
    return (int)
        admin()
            .accept("text/csv")
            .get(RUNS + "?process=" + process + "&state=" + state)
            .asString()
            .lines()
            .skip(1)
            .count();
  }

  @Test
  void takesAttributesOfALogForFields() {
    process("incident");
    String csv =
        """
        Order;Step;Done at;Who;Team;case:Requested
        a-1;pack;02.03.2026 10:00;Ann;Harbour;01.03.2026 08:00
        a-2;pack;02.03.2026 11:00;Ann;Harbour;
        a-1;ship;03.03.2026 09:30;Bo;Quay;
        """;
    JsonPath done =
        imported(
            "orders.csv",
            csv.getBytes(StandardCharsets.UTF_8),
            """
            {"log": {"case": "Order", "activity": "Step", "time": "Done at", "resource": "Who", "group": "Team"},
             "columns": {"case:Requested": "requestedAt"}, "defaults": {"process": "incident"},
             "completedWhen": {"concept:name": "ship"}}
            """);
    assertThat(done.getInt("created")).as(done.prettify()).isEqualTo(2);
    admin()
        .get(RUNS + "/a-1")
        .then()
        .body("state", is("completed"))
        .body("requestedAt", is("2026-03-01T08:00:00Z"))
        .body("completedAt", is("2026-03-03T09:30:00Z"));
    admin().get(RUNS + "/a-1/steps").then().body("team", contains("Harbour", "Quay"));
  }

  @Test
  void takesNoCaseWithoutOneOfItsEvents() {
    process("incident");
    String csv =
        """
        case:concept:name,concept:name,time:timestamp
        b-1,pack,2026-03-02
        b-1,ship
        """;
    JsonPath failed =
        imported(
            "orders.csv",
            csv.getBytes(StandardCharsets.UTF_8),
            "{\"defaults\": {\"process\": \"incident\"}}");
    assertThat(failed.getString("state")).isEqualTo("failed");
    assertThat(failed.getString("failure")).contains("Row 3");
    admin().get(RUNS + "/b-1").then().statusCode(404);
  }

  private static JsonPath imported(String file, byte[] content, String mapping) {
    return Service.imported("process-runs", file, content, mapping);
  }

  private static String log(String id, String last) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <log xmlns="http://www.xes-standard.org/"><trace>
      <string key="concept:name" value="%s"/>
      <event>
        <string key="org:group" value="V5 3rd"/><string key="org:resource" value="Siebel"/>
        <string key="concept:name" value="%s"/>
        <string key="lifecycle:transition" value="Closed"/>
        <date key="time:timestamp" value="2026-03-02T09:00:00+01:00"/>
      </event>
      <event>
        <string key="org:group" value="V30"/><string key="org:resource" value="Frederic"/>
        <string key="concept:name" value="Accepted"/>
        <string key="lifecycle:transition" value="In Progress"/>
        <date key="time:timestamp" value="2026-03-01T08:00:00Z"/>
      </event>
    </trace></log>
    """
        .formatted(id, last);
  }
}
