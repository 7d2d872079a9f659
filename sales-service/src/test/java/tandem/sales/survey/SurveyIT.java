package tandem.sales.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.sales.Api;
import tandem.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SurveyIT {

  private static final String WHY = "\"reason\": \"Typing error.\"";
  private static final String BETTER = "{\"score\": 5, " + WHY + "}";
  private static final String REASON = "{" + WHY + "}";

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String ann = "ann-" + unique;
  private final String ben = "ben-" + unique;
  private final Api seller = Api.as(ann, "sales-representative");

  @BeforeEach
  void people() {
    for (String person : new String[] {ann, ben}) {
      Api.ADMIN.done(
          "/people",
          "{\"externalId\": \"%s\", \"name\": \"A\", \"team\": \"North\"}".formatted(person));
    }
  }

  @Test
  void aSellerAsksForAJudgementAndSeesWhoseWorkIsInReach() {
    String own = seller.done("/surveys", "{\"instrument\": \"csat\"}");
    seller.get("/surveys/" + own).body("function", equalTo("sales"));
    String other =
        Api.ADMIN.done("/surveys", "{\"instrument\": \"csat\", \"owner\": \"%s\"}".formatted(ben));
    seller.get("/surveys/" + other).statusCode(404);
    seller.get("/surveys").body("items.id", contains(own));
    assertThat(
            seller.refused(
                403, "/surveys", "{\"instrument\": \"csat\", \"owner\": \"%s\"}".formatted(ben)))
        .isEqualTo("survey.out-of-reach");
  }

  @Test
  void isAnsweredOnceWithAScoreOfItsInstrument() {
    String id = seller.done("/surveys", "{\"instrument\": \"csat\"}");
    assertThat(seller.refused(422, "/surveys/" + id + "/answer", "{\"score\": 6}"))
        .isEqualTo("survey.score");
    seller.done("/surveys/" + id + "/answer", "{\"score\": 5}");
    assertThat(seller.refused(409, "/surveys/" + id + "/answer", "{\"score\": 4}"))
        .isEqualTo("survey.answered");
    seller.get("/surveys?answered=true&instrument=csat").body("items.score", contains(5));
  }

  @Test
  void importsSurveysThatNameCustomersAsTheSourceDoes() {
    String customer =
        Api.ADMIN.done(
            "/customers", "{\"externalId\": \"C-%s\", \"name\": \"C\"}".formatted(unique));
    String rows =
        """
        externalId,instrument,customer,owner,team,invitedAt,answeredAt,score
        s1-#,nps,C-#,ann-#,,2025-03-01T09:00:00Z,2025-03-02T09:00:00Z,9
        s2-#,nps,,,Online,,2025-03-02T09:00:00Z,3
        s3-#,nps,,ann-#,,2025-03-03T09:00:00Z,2025-03-02T09:00:00Z,3
        s4-#,nps,,ann-#,,2025-03-03T09:00:00Z,,7
        s5-#,nps,nobody,ann-#,,2025-03-03T09:00:00Z,,
        """
            .replace("#", unique);
    JsonPath first = Api.ADMIN.imported("surveys", rows, null);
    assertThat(first.getInt("created")).isEqualTo(2);
    assertThat(first.getInt("rejected")).isEqualTo(3);
    Api.ADMIN.get("/surveys?customer=" + customer).body("items.score", contains(9));
    Api.ADMIN
        .get("/surveys/s2-" + unique + "/history")
        .body("items", hasSize(1))
        .body("items[0].facts.invited.team", equalTo("Online"))
        .body("items[0].occurredAt", equalTo("2025-03-02T09:00:00Z"));
    assertThat(Api.ADMIN.imported("surveys", rows, null).getInt("unchanged")).isEqualTo(2);
  }

  @Test
  void followsAMoveOfWhomItJudgesFromItsDayOn() {
    String before = survey("2025-03-01T09:00:00Z");
    String after = survey("2025-04-01T09:00:00Z");
    Api.ADMIN.done("/people/" + ann + "/move", "{\"from\": \"2025-03-15\", \"team\": \"South\"}");
    Api.ADMIN.get("/surveys/" + before + "/history").body("items", hasSize(1));
    Api.ADMIN
        .get("/surveys/" + after + "/history")
        .body("items[1].type", equalTo("sales.survey.restated.v1"))
        .body("items[1].facts.invited.team", equalTo("South"));
  }

  @Test
  void theJudgedAndTheirTeamMatesCorrectNothing() {
    String id = answered(ann);
    for (Api judged : List.of(seller, Api.as(ann, "sales-supervisor"))) {
      assertThat(judged.refused(403, "/surveys/" + id + "/amend", BETTER))
          .isEqualTo("survey.own-judgement");
      assertThat(judged.refused(403, "/surveys/" + id + "/withdraw", REASON))
          .isEqualTo("survey.own-judgement");
    }
    Api directing = Api.as(ann, "sales-director");
    assertThat(directing.refused(403, "/surveys/" + id + "/amend", BETTER))
        .isEqualTo("survey.own-judgement");
    assertThat(
            Api.as(ben, "sales-representative").refused(404, "/surveys/" + id + "/amend", BETTER))
        .isEqualTo("not-found");
    assertThat(
            Api.as(ben, "sales-representative", "analyst")
                .refused(404, "/surveys/" + id + "/amend", BETTER))
        .isEqualTo("not-found");
    Api.ADMIN.get("/surveys/" + id).body("score", equalTo(2)).body("withdrawn", equalTo(false));
  }

  @Test
  void whoStandsAboveTheJudgedCorrects() {
    Api.ADMIN.done("/people", "{\"externalId\": \"top-%s\", \"name\": \"T\"}".formatted(unique));
    Api.ADMIN.done(
        "/people/" + ann + "/move",
        "{\"from\": \"2025-01-01\", \"team\": \"North\", \"manager\": \"top-%s\"}"
            .formatted(unique));
    String id = answered(ann);
    assertThat(Api.as(ben, "sales-supervisor").refused(403, "/surveys/" + id + "/amend", BETTER))
        .isEqualTo("survey.own-judgement");
    Api.as("top-" + unique, "sales-manager").done("/surveys/" + id + "/amend", BETTER);
    Api.as("d", "sales-director").done("/surveys/" + id + "/amend", "{\"score\": 3, " + WHY + "}");
    Api.ADMIN.done("/surveys/" + id + "/withdraw", REASON);
    String unled = answered(ben);
    Api.as(ann, "sales-supervisor").done("/surveys/" + unled + "/amend", BETTER);
  }

  @Test
  void nobodyTurnsAJudgementOfAnotherIntoOneOfOneself() {
    String id = answered(ben);
    assertThat(
            Api.as(ann, "sales-supervisor")
                .refused(
                    403,
                    "/surveys/" + id + "/amend",
                    "{\"owner\": \"%s\", %s}".formatted(ann, WHY)))
        .isEqualTo("survey.own-judgement");
  }

  private String answered(String owner) {
    String id =
        Api.ADMIN.done(
            "/surveys", "{\"instrument\": \"csat\", \"owner\": \"%s\"}".formatted(owner));
    Api.ADMIN.done("/surveys/" + id + "/answer", "{\"score\": 2}");
    return id;
  }

  private String survey(String at) {
    return Api.ADMIN.done(
        "/surveys",
        "{\"instrument\": \"ces\", \"owner\": \"%s\", \"at\": \"%s\"}".formatted(ann, at));
  }
}
