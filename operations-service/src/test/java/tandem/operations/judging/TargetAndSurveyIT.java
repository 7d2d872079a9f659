package tandem.operations.judging;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.person;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** What both services record is of this one's function here. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class TargetAndSurveyIT {

  private static final String TARGETS = "/api/v1/targets";
  private static final String SURVEYS = "/api/v1/surveys";

  @Test
  void setsTargetsOfItsFunction() {
    String id =
        post(
                admin(),
                TARGETS,
                """
                {"metric": "time-to-resolve", "dimension": "function", "from": "2026-04-01",
                 "to": "2026-07-01", "floor": 48, "target": 8}
                """)
            .statusCode(201)
            .body("function", is("operations"))
            .body("member", is("operations"))
            .extract()
            .path("id");
    admin()
        .get(TARGETS + "/" + id + "/history")
        .then()
        .body("items.type", contains("operations.target.set.v1"))
        .body("items[0].facts.floor", equalTo(48));
    post(person("someone", "sales-director"), TARGETS, "{}").statusCode(403);
    person("someone", "sales-director").get(TARGETS).then().statusCode(403);
  }

  @Test
  void takesSurveysAlsoOfTheOtherFunctionsService() {
    person("surveyed", "Desk", null);
    String serviceCase =
        post(
                admin(),
                "/api/v1/cases",
                """
                {"externalId": "surveyed-case", "category": "after-sales", "owner": "surveyed"}
                """)
            .statusCode(201)
            .extract()
            .path("id");
    String id =
        post(
                admin(),
                SURVEYS,
                """
                {"instrument": "csat", "owner": "surveyed", "function": "sales",
                 "case": "surveyed-case"}
                """)
            .statusCode(201)
            .body("function", is("sales"))
            .extract()
            .path("id");
    post(admin(), SURVEYS + "/" + id + "/answer", "{\"score\": 5}").statusCode(200);
    admin()
        .get(SURVEYS + "/" + id + "/history")
        .then()
        .body(
            "items.type", contains("operations.survey.invited.v1", "operations.survey.answered.v1"))
        .body("items[1].facts.answered.team", is("Desk"))
        .body("items[1].facts.case", is(serviceCase));
    post(admin(), SURVEYS, "{\"instrument\": \"csat\", \"case\": \"nobody-s\"}").statusCode(422);
  }
}
