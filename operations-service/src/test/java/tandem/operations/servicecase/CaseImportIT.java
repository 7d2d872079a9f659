package tandem.operations.servicecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static tandem.operations.Service.CALENDARS;
import static tandem.operations.Service.CASES;
import static tandem.operations.Service.POLICIES;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.imported;
import static tandem.operations.Service.person;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class CaseImportIT {

  private static final String XES_MAPPING =
      """
      {"defaults": {"category": "request"}, "pausedWhen": {"lifecycle:transition": "Wait*"},
       "resolvedWhen": {"concept:name": "Completed"}, "reopenedWhen": {"concept:name": "Accepted"}}
      """;

  @Test
  void takesCalendarsPoliciesAndCasesFromFilesAndDoublesNothing() {
    person("import-ada", "Front", null);
    String calendars =
        """
        {"externalId": "i-desk", "name": "Desk", "zone": "UTC", "week": [{"day": "MONDAY", "from": "09:00", "to": "17:00"}]}
        """;
    assertThat(imported("calendars", "calendars.ndjson", calendars, "{}").getInt("created"))
        .isEqualTo(1);
    assertThat(imported("calendars", "calendars.ndjson", calendars, "{}").getInt("unchanged"))
        .isEqualTo(1);
    String policies =
        """
        externalId,name,category,severity,resolutionMinutes,calendar
        i-1,Imported,complaint,imported,60,i-desk
        i-2,Twice,complaint,imported,90,
        """;
    JsonPath counts = imported("sla-policies", "policies.csv", policies, "{}");
    assertThat(counts.getInt("created")).isEqualTo(1);
    assertThat(counts.getInt("rejected")).isEqualTo(1);
    String cases =
        """
        externalId,category,severity,owner,team,openedAt,respondedAt,resolvedAt,closedAt
        i-1,complaint,imported,import-ada,,2026-05-04T09:30:00Z,2026-05-04T10:00:00Z,2026-05-11T09:15:00Z,2026-05-12
        i-2,request,,,Lab,2026-05-04,,,
        i-3,request,,,Lab,2026-05-04,,,2026-05-05
        """;
    counts = imported("cases", "cases.csv", cases, "{}");
    assertThat(counts.getInt("created")).isEqualTo(2);
    assertThat(counts.getInt("rejected")).isEqualTo(1);
    assertThat(imported("cases", "cases.csv", cases, "{}").getInt("unchanged")).isEqualTo(2);
    admin()
        .get(CASES + "/i-1")
        .then()
        .body("state", is("closed"))
        .body("team", is("Front"))
        .body("resolutionDue", is("2026-05-04T10:30:00Z"));
    admin()
        .get(CASES + "/i-1/history")
        .then()
        .body("items.type", contains("operations.case.recorded.v1"))
        .body("items[0].facts.clocks.met", contains(0))
        .body("items[0].facts.resolutionMillis", is((int) (7.75 * 3_600_000)));
    admin().get(CASES + "/i-2").then().body("state", is("open")).body("policy", nullValue());
    admin().get(CALENDARS + "/i-desk").then().body("edition", is(1));
    admin().get(POLICIES + "/i-1").then().body("category", is("complaint"));
  }

  @Test
  void takesACaseAgainThatHasGoneOnMeanwhile() {
    String open =
        """
        {"externalId": "again", "category": "request", "team": "Lab", "openedAt": "2026-05-04T09:00:00Z", "responses": [{"at": "2026-05-04T09:30:00Z"}], "pauses": [{"from": "2026-05-04T10:00:00Z"}]}
        """;
    imported("cases", "cases.ndjson", open, "{}");
    admin().get(CASES + "/again").then().body("state", is("paused"));
    String resolved =
        open.replace("10:00:00Z\"}]", "10:00:00Z\"}], \"resolvedAt\": \"2026-05-04T12:00:00Z\"");
    JsonPath again = imported("cases", "cases.ndjson", resolved, "{}");
    assertThat(again.getInt("updated")).as(again.prettify()).isEqualTo(1);
    admin()
        .get(CASES + "/again/history")
        .then()
        .body("items[1].facts.responseMillis", is(1_800_000))
        .body("items[1].facts.resolutionMillis", is(3_600_000));
  }

  /** The log of a real service desk, where somebody has put it beside the repository. */
  @Test
  void takesTheRealLogWhereItIsPresent() throws IOException {
    String given = System.getenv("TANDEM_REAL_DATA");
    Path data = Path.of(given == null ? "../../shared/data" : given);
    Path log = data.resolve("service-desk/incidents.xes.gz");
    Assumptions.assumeTrue(Files.exists(log), "skipped: there is no " + log);
    JsonPath counts = imported("cases", "incidents.xes.gz", Files.readAllBytes(log), XES_MAPPING);
    assertThat(counts.getInt("rejected")).isZero();
    assertThat(counts.getInt("created")).isEqualTo(7_554);
  }
}
