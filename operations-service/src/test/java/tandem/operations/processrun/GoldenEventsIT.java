package tandem.operations.processrun;

import static tandem.operations.Service.PEOPLE;
import static tandem.operations.Service.PROCESSES;
import static tandem.operations.Service.RUNS;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.operations.Published;
import tandem.testing.Infrastructure;

/** What a run publishes is what the contract's examples say, but for ids and the clock. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class GoldenEventsIT {

  private static final String PERSON = "01980000-0000-7000-8000-000000000103";
  private static final String OTHER = "01980000-0000-7000-8000-000000000102";
  private static final String PROCESS = "01980000-0000-7000-8000-000000000701";
  private static final String RUN = "01980000-0000-7000-8000-000000000801";

  private static final List<String> IN_ORDER =
      List.of("requested", "started", "step-started", "step-completed", "reworked", "completed");

  private final Published published = new Published();

  @Test
  void publishesWhatTheContractSays() {
    play();
    published.areTheExamples("operations.process-run.", IN_ORDER);
  }

  private void play() {
    published.means(person("golden-1", "Service Desk", "junior"), PERSON);
    published.means(person("golden-2", "Second Line", "senior"), OTHER);
    published.means(
        created(
            PROCESSES,
            """
            {"externalId": "golden", "name": "Incident", "promised": "P2D",
             "steps": [{"name": "Assigned"}]}
            """),
        PROCESS);
    published.means(
        created(
            RUNS,
            """
            {"externalId": "golden", "process": "golden", "requestedBy": "golden-1",
             "customer": "01980000-0000-7000-8000-000000000201",
             "deal": "01980000-0000-7000-8000-000000000601", "at": "2026-05-04T08:00:00Z"}
            """),
        RUN);
    act("start", "{\"performer\": \"golden-1\", \"at\": \"2026-05-04T09:15:00Z\"}");
    act(
        "steps",
        """
        {"step": "Assigned", "performer": "golden-1", "at": "2026-05-04T09:15:00Z"}
        """);
    act("steps/complete", "{\"step\": \"Assigned\", \"at\": \"2026-05-04T10:30:00Z\"}");
    act(
        "rework",
        """
        {"step": "Assigned", "reason": "wrong team", "performer": "golden-2",
         "at": "2026-05-04T11:00:00Z"}
        """);
    act("complete", "{\"at\": \"2026-05-05T10:00:00Z\"}");
  }

  private static void act(String act, String body) {
    post(admin(), RUNS + "/golden/" + act, body).statusCode(200);
  }

  private static String person(String externalId, String team, String level) {
    return created(
        PEOPLE,
        """
        {"externalId": "%s", "name": "A name", "email": "someone@example.com", "team": "%s",
         "department": "Support", "region": "East", "level": "%s"}
        """
            .formatted(externalId, team, level));
  }

  private static String created(String collection, String body) {
    return post(admin(), collection, body).statusCode(201).extract().path("id");
  }
}
