package tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static tandem.operations.Service.CASES;
import static tandem.operations.Service.RUNS;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.imported;
import static tandem.operations.Service.process;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** An export that is imported changes nothing, though it counts what files list. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class OwnExportIT {

  private static final String MAPPING = "{}";

  private final String name = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void ofRunsIsUnchanged() {
    process("incident");
    imported(
        "process-runs",
        "runs.ndjson",
        """
        {"externalId": "#", "process": "incident", "team": "Desk", "completedAt": "2026-03-02T08:00:00Z",
         "steps": [{"name": "A", "startedAt": "2026-03-01T08:00:00Z"}]}
        """
            .replace("\n ", " ")
            .replace("#", name),
        MAPPING);

    takesForUnchanged("process-runs", RUNS);
  }

  @Test
  void ofCasesIsUnchanged() {
    imported(
        "cases",
        "cases.ndjson",
        """
        {"externalId": "#", "category": "request", "team": "Desk", "openedAt": "2026-03-01T08:00:00Z",
         "responses": [{"at": "2026-03-01T09:00:00Z"}],
         "resolutions": [{"at": "2026-03-02T08:00:00Z", "reopenedAt": "2026-03-03T08:00:00Z"}, {"at": "2026-03-04T08:00:00Z"}]}
        """
            .replace("\n ", " ")
            .replace("#", name),
        MAPPING);

    takesForUnchanged("cases", CASES);
  }

  private void takesForUnchanged(String type, String path) {
    String csv = admin().accept("text/csv").get(path + "?externalId=" + name).asString();
    JsonPath again = imported(type, type + ".csv", csv, MAPPING);
    assertThat(again.getInt("unchanged")).as(csv + again.prettify()).isEqualTo(1);
    admin().get(path + "/" + name + "/history").then().body("items", hasSize(1));
  }
}
