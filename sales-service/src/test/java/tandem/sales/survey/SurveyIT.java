package tandem.sales.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
  void mayJudgeBothFunctionsAtOnce() {
    String id = seller.done("/surveys", "{\"instrument\": \"csat\", \"function\": \"both\"}");
    Api.ADMIN.get("/surveys?function=both").body("items.id", hasItem(id));
    seller.refused(422, "/surveys", "{\"instrument\": \"csat\", \"function\": \"none\"}");
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
  void aCorrectionIsHeldToTheSameRulesAndGivesNoAnswer() {
    String id = answered(ann);
    assertThat(Api.ADMIN.refusedChange(422, "/surveys/" + id, "{\"score\": 6}"))
        .isEqualTo("survey.score");
    assertThat(
            Api.ADMIN.refusedChange(
                422, "/surveys/" + id, "{\"answeredAt\": \"2020-01-01T00:00:00Z\"}"))
        .isEqualTo("act.before-previous");
    assertThat(Api.ADMIN.refusedChange(409, "/surveys/" + id, "{\"score\": null}"))
        .isEqualTo("record.by-act");
    String open = seller.done("/surveys", "{\"instrument\": \"csat\"}");
    assertThat(Api.ADMIN.refusedChange(409, "/surveys/" + open, "{\"score\": 4}"))
        .isEqualTo("record.by-act");
    assertThat(seller.refused(422, "/surveys", "{\"instrument\": \"csat\", \"score\": 4}"))
        .isEqualTo("record.by-act");
  }

  @Test
  void aWithdrawnOneIsNotActedUpon() {
    String id = answered(ann);
    Api.ADMIN.done("/surveys/" + id + "/withdraw", REASON);

    assertThat(Api.ADMIN.refused(409, "/surveys/" + id + "/withdraw", REASON))
        .isEqualTo("survey.withdrawn");
    assertThat(Api.ADMIN.refusedChange(409, "/surveys/" + id, BETTER))
        .isEqualTo("survey.withdrawn");
    Api.ADMIN
        .get("/surveys/" + id + "/history")
        .body("items[2].type", equalTo("sales.survey.withdrawn.v1"))
        .body("items[2].facts.invited", nullValue())
        .body("items[2].facts.score", nullValue());
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
      assertThat(judged.refusedChange(403, "/surveys/" + id, BETTER))
          .isEqualTo("survey.own-judgement");
      assertThat(judged.refused(403, "/surveys/" + id + "/withdraw", REASON))
          .isEqualTo("survey.own-judgement");
    }
    Api directing = Api.as(ann, "sales-director");
    assertThat(directing.refusedChange(403, "/surveys/" + id, BETTER))
        .isEqualTo("survey.own-judgement");
    assertThat(Api.as(ben, "sales-representative").refusedChange(404, "/surveys/" + id, BETTER))
        .isEqualTo("not-found");
    assertThat(
            Api.as(ben, "sales-representative", "analyst")
                .refusedChange(404, "/surveys/" + id, BETTER))
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
    assertThat(Api.as(ben, "sales-supervisor").refusedChange(403, "/surveys/" + id, BETTER))
        .isEqualTo("survey.own-judgement");
    Api.as("top-" + unique, "sales-manager").changed("/surveys/" + id, BETTER);
    Api.as("d", "sales-director").changed("/surveys/" + id, "{\"score\": 3, " + WHY + "}");
    Api.ADMIN.done("/surveys/" + id + "/withdraw", REASON);
    String unled = answered(ben);
    Api.as(ann, "sales-supervisor").changed("/surveys/" + unled, BETTER);
  }

  @Test
  void nobodyTurnsAJudgementOfAnotherIntoOneOfOneself() {
    String id = answered(ben);
    assertThat(
            Api.as(ann, "sales-supervisor")
                .refusedChange(
                    403, "/surveys/" + id, "{\"owner\": \"%s\", %s}".formatted(ann, WHY)))
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
