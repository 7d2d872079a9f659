package tandem.operations.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static tandem.operations.Service.PEOPLE;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.imported;
import static tandem.operations.Service.patch;
import static tandem.operations.Service.person;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** The directory as this service offers it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PeopleIT {

  @Test
  void recordsSomebodyWhoseFirstPlaceReachesBackWithoutBound() {
    post(
            admin(),
            PEOPLE,
            """
            {"externalId": "p-1", "name": "Lin Wei", "email": "lin@example.com", "team": "North"}
            """)
        .statusCode(201)
        .body("function", is("operations"))
        .body("assignments[0].from", nullValue())
        .body("email", is("lin@example.com"));
    admin()
        .get(PEOPLE + "/p-1/history")
        .then()
        .body("items[0].type", is("operations.person.recorded.v1"))
        .body("items[0].facts.email", nullValue());
  }

  @Test
  void movesSomebodyOnAPastDayBetweenTwoOtherMoves() {
    person("p-2", "North", null);
    move("p-2", "2026-03-01", "South").statusCode(200);
    move("p-2", "2026-02-01", "East")
        .statusCode(200)
        .body("assignments.from", contains(null, "2026-02-01", "2026-03-01"))
        .body("assignments.team", contains("North", "East", "South"))
        .body("team", is("South"));
  }

  @Test
  void letsSomebodyLeaveOnce() {
    person("p-3", "North", null);
    post(admin(), PEOPLE + "/p-3/leave", "{\"on\": \"2026-02-01\"}").statusCode(200);
    post(admin(), PEOPLE + "/p-3/leave", "{}").statusCode(409);
    move("p-3", "2026-03-01", "South").statusCode(409);
  }

  @Test
  void refusesRowsOfWrongAddressesHoweverLong() {
    String endless = "a" + ".a".repeat(20_000) + "@x.com";

    JsonPath done =
        imported(
            "people",
            "people.csv",
            "externalId,name,email\np-10,x,%s\np-11,x,a..b@x.com\np-12,x,a.b@x.com\n"
                .formatted(endless),
            "{}");

    assertThat(done.getInt("rejected")).isEqualTo(2);
    assertThat(done.getInt("created")).isEqualTo(1);
  }

  @Test
  void letsNobodyLeaveBeforeTheirPlaceBegins() {
    person("p-8", "North", null);
    move("p-8", "2026-03-01", "South").statusCode(200);
    post(admin(), PEOPLE + "/p-8/leave", "{\"on\": \"2026-03-01\"}")
        .statusCode(422)
        .body("code", is("person.leaves-before-place"));
    patch(admin(), PEOPLE + "/p-8", "{\"leftOn\": \"2026-02-01\"}").statusCode(422);
    post(admin(), PEOPLE + "/p-8/leave", "{\"on\": \"2026-03-02\"}").statusCode(200);
  }

  @Test
  void knowsNoTwoTeamsThatDifferByABlank() {
    person("p-9 ", " Blank\u00A0", null);
    admin().get(PEOPLE + "/p-9").then().body("team", is("Blank"));
    admin()
        .queryParam("team", "Blank ")
        .get(PEOPLE)
        .then()
        .body("items.externalId", contains("p-9"));
  }

  @Test
  void amendsANameAndTheFirstPlace() {
    person("p-4", "North", null);
    patch(admin(), PEOPLE + "/p-4", "{\"name\": \"Another\", \"reason\": \"misread\"}")
        .statusCode(200)
        .body("name", is("Another"));
    post(admin(), PEOPLE + "/p-4/correct-first-place", "{\"team\": \"West\"}")
        .statusCode(200)
        .body("team", is("West"))
        .body("assignments.from", contains(nullValue()));
    patch(admin(), PEOPLE + "/p-4", "{\"team\": \"East\"}")
        .statusCode(409)
        .body("code", is("record.begun"));
    patch(admin(), PEOPLE + "/p-4", "{\"email\": \"another@example.com\"}").statusCode(200);
    patch(admin(), PEOPLE + "/p-4", "{\"email\": null}").body("email", nullValue());
    patch(admin(), PEOPLE + "/p-4", "{\"name\": null}").statusCode(422);
  }

  @Test
  void refusesAnUnknownManagerATakenIdAndAWrongAddress() {
    person("p-5", "North", null);
    post(admin(), PEOPLE, "{\"name\": \"x\", \"manager\": \"nobody\"}")
        .statusCode(422)
        .body("errors[0].field", is("manager"));
    post(admin(), PEOPLE, "{\"externalId\": \"p-5\", \"name\": \"x\"}").statusCode(409);
    for (String email :
        List.of("nowhere", "two@at@x.com", ".dot@x.com", "a..b@x.com", "a@x.", "a@ x")) {
      post(admin(), PEOPLE, "{\"name\": \"x\", \"email\": \"" + email + "\"}").statusCode(422);
    }
    move("p-5", "2026-03-01", "South", "p-5").statusCode(422);
  }

  @Test
  void listsThoseInReachByWhereTheyStandToday() {
    person("p-6", "Listed", null);
    person("p-7", "Listed", "p-6");
    move("p-7", "2026-01-01", "Elsewhere", "p-6").statusCode(200);
    admin()
        .queryParam("team", "Listed")
        .get(PEOPLE)
        .then()
        .statusCode(200)
        .body("items.externalId", contains("p-6"));
    admin()
        .queryParam("manager", "p-6")
        .get(PEOPLE)
        .then()
        .body("items.externalId", contains("p-7"));
    admin()
        .accept("text/csv")
        .queryParam("team", "Listed", "Elsewhere")
        .get(PEOPLE)
        .then()
        .statusCode(200)
        .body(containsString("p-6,"), containsString(",Elsewhere,"));
    person("p-7", "operations-junior").get(PEOPLE).then().body("items", hasSize(1));
    person("p-7", "operations-junior").get(PEOPLE + "/p-6").then().statusCode(404);
    person("p-6", "operations-manager").get(PEOPLE + "/p-7").then().statusCode(200);
    person("p-6", "sales-manager").get(PEOPLE).then().statusCode(403);
    person("nobody", "operations-manager").get(PEOPLE).then().body("items", empty());
    post(person("p-6", "operations-manager"), PEOPLE, "{\"name\": \"x\"}").statusCode(403);
  }

  private static ValidatableResponse move(String person, String from, String team) {
    return post(
        admin(),
        PEOPLE + "/" + person + "/move",
        "{\"from\": \"%s\", \"team\": \"%s\"}".formatted(from, team));
  }

  private static ValidatableResponse move(String person, String from, String team, String manager) {
    return post(
        admin(),
        PEOPLE + "/" + person + "/move",
        "{\"from\": \"%s\", \"team\": \"%s\", \"manager\": \"%s\"}".formatted(from, team, manager));
  }
}
