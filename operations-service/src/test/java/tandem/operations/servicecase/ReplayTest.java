package tandem.operations.servicecase;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.operations.servicecase.Week.ADA;
import static tandem.operations.servicecase.Week.by;
import static tandem.operations.servicecase.Week.may;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.events.EventJson;

class ReplayTest {

  private static final ObjectMapper JSON = EventJson.mapper();

  @Test
  void letsHappenWhatARowTellsInAnyOrder() {
    Course course =
        course(
            """
            "resolutions": [{"at": "2026-05-12T09:00:00Z"},
                            {"at": "2026-05-08T12:00:00Z", "reopenedAt": "2026-05-11T09:00:00Z"}],
            "pauses": [{"from": "2026-05-11T09:00:00Z", "to": "2026-05-11T10:00:00Z"},
                       {"from": "2026-05-07T11:00:00Z"}],
            "transfers": [{"at": "2026-05-08T12:00:00Z", "team": "Lab"}],
            "responses": [{"at": "2026-05-07T10:00:00Z", "automatic": true}],
            "respondedAt": "2026-05-07T10:30:00Z",
            "closedAt": "2026-05-13T09:00:00Z"
            """);
    assertThat(course.state()).isEqualTo(CaseState.CLOSED);
    assertThat(course.heldBy(may("08 11:59")).person()).isEqualTo(ADA);
    assertThat(course.heldBy(may("08 12:00")).team()).isEqualTo("Lab");
    assertThat(course.replies()).extracting(Reply::automatic).containsExactly(true, false);
    assertThat(course.pauses())
        .extracting(CasePause::to)
        .as("the first lasted until the case was resolved")
        .containsExactly(may("08 12:00"), may("11 10:00"));
    assertThat(course.resolutions())
        .extracting(Resolution::reopenedAt)
        .containsExactly(may("11 09:00"), null);
    assertThat(course.latestAt()).isEqualTo(may("13 09:00"));
  }

  @Test
  void leavesACaseOpenOfWhichNoEndIsTold() {
    assertThat(course("").state()).isEqualTo(CaseState.OPEN);
    assertThat(course("\"pauses\": [{\"from\": \"2026-05-08T09:00:00Z\"}]").state())
        .isEqualTo(CaseState.PAUSED);
  }

  @Test
  void refusesWhatCannotHaveHappenedAndNamesTheField() {
    assertThat(refusal("\"closedAt\": \"2026-05-08T09:00:00Z\""))
        .isEqualTo("closedAt case.not-resolved");
    assertThat(refusal("\"respondedAt\": \"2026-05-06T09:00:00Z\""))
        .isEqualTo("respondedAt act.before-previous");
    assertThat(
            refusal(
                """
                "resolvedAt": "2026-05-08T09:00:00Z",
                "pauses": [{"from": "2026-05-08T08:00:00Z", "to": "2026-05-08T10:00:00Z"}]
                """))
        .isEqualTo("pauses case.not-paused");
    assertThat(
            refusal("\"transfers\": [{\"at\": \"2026-05-08T09:00:00Z\", \"owner\": \"nobody\"}]"))
        .isEqualTo("transfers reference.unknown");
  }

  @Test
  void refusesWhatEndsBeforeItBeginsThoughItsEndWouldFitAnother() {
    assertThat(
            refusal(
                """
                "pauses": [{"from": "2026-05-08T10:00:00Z"},
                           {"from": "2026-05-08T12:00:00Z", "to": "2026-05-08T11:00:00Z"}]
                """))
        .isEqualTo("pauses time.ends-before-begin");
    assertThat(
            refusal(
                """
                "resolutions": [{"at": "2026-05-08T10:00:00Z"},
                                {"at": "2026-05-08T12:00:00Z", "reopenedAt": "2026-05-08T11:00:00Z"}]
                """))
        .isEqualTo("resolutions time.ends-before-begin");
  }

  private static Course course(String fields) {
    return replayed(fields) instanceof Outcome.Done<Course>(Course course) ? course : null;
  }

  private static String refusal(String fields) {
    return replayed(fields) instanceof Outcome.Refused<Course>(Refusal why)
        ? why.field() + " " + why.code()
        : "done";
  }

  private static Outcome<Course> replayed(String fields) {
    try {
      return Replay.of(
          Course.begin(by(ADA), may("07 10:00")),
          JSON.readValue("{" + fields + "}", CaseRow.class),
          Map.of("ada", ADA));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
