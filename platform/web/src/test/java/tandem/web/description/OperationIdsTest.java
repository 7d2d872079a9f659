package tandem.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationIdsTest {

  private static final Map<String, PathItem> PATHS = new HashMap<>();

  static {
    PATHS.put("/api/v1/process-runs", readable());
    PATHS.put("/api/v1/process-runs/{ref}", readable());
    PATHS.put("/api/v1/process-runs/{ref}/steps", readable());
    PATHS.put("/api/v1/process-runs/{ref}/start", OASFactory.createPathItem());
    PATHS.put("/api/v1/process-runs/{ref}/steps/complete", OASFactory.createPathItem());
    PATHS.put("/api/v1/process-runs/{ref}/history", readable());
    PATHS.put("/api/v1/sla-policies", readable());
    PATHS.put("/api/v1/processes", readable());
    PATHS.put("/api/v1/cases", readable());
    PATHS.put("/api/v1/people", readable());
    PATHS.put("/api/v1/comparison", readable());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, process-runs, listProcessRuns",
    "POST, process-runs, createProcessRun",
    "GET, process-runs/{ref}, getProcessRun",
    "GET, process-runs/{ref}/steps, getProcessRunSteps",
    "POST, process-runs/{ref}/steps, createProcessRunStep",
    "POST, process-runs/{ref}/start, startProcessRun",
    "POST, process-runs/{ref}/steps/complete, completeProcessRunStep",
    "GET, process-runs/{ref}/history, getProcessRunHistory",
    "POST, sla-policies, createSlaPolicy",
    "POST, processes, createProcess",
    "POST, cases, createCase",
    "POST, people, createPerson",
    "GET, comparison, getComparison",
  })
  void namesWhatIsDoneToWhat(HttpMethod method, String path, String id) {
    assertThat(new OperationIds(PATHS).of(method, "/api/v1/" + path)).isEqualTo(id);
  }

  private static PathItem readable() {
    return OASFactory.createPathItem().GET(OASFactory.createOperation());
  }
}
