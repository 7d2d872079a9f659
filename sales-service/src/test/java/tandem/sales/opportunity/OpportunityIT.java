package tandem.sales.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.sales.Api;
import tandem.sales.Topic;
import tandem.sales.Topic.Event;
import tandem.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OpportunityIT {

  private final Topic topic = new Topic();
  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String ann = "ann-" + unique;
  private final String ben = "ben-" + unique;
  private final String product = "GTX " + unique;
  private final String customer = "acme-" + unique;
  private String annId;
  private String benId;

  @BeforeEach
  void company() {
    annId = person(ann, "North " + unique);
    benId = person(ben, "South " + unique);
    Api.ADMIN.done(
        "/products",
        """
        {"externalId": "%s", "name": "GTX Pro", "family": "GTX", "listPrice": 100.00,
         "currency": "EUR"}\
        """
            .formatted(product));
    Api.ADMIN.done(
        "/customers", "{\"externalId\": \"%s\", \"name\": \"Acme\"}".formatted(customer));
  }

  @AfterEach
  void close() {
    topic.close();
  }

  private static String person(String externalId, String team) {
    return Api.ADMIN.done(
        "/people",
        """
        {"externalId": "%s", "name": "Somebody", "team": "%s", "region": "EMEA",
         "level": "representative"}\
        """
            .formatted(externalId, team));
  }

  private String open(Api api) {
    return api.done(
        "/opportunities",
        """
        {"name": "A big one", "owner": "%s", "customer": "%s", "product": "%s",
         "openedAt": "2026-01-05T09:00:00Z", "expectedAmount": 950.5, "currency": "EUR",
         "expectedCloseOn": "2026-02-28"}\
        """
            .formatted(ann, customer, product));
  }

  @Test
  void isOpenedInTheFirstStageOfTheDefaultPipelineAndPublished() {
    String id = open(Api.ADMIN);
    Api.ADMIN
        .get("/opportunities/" + id)
        .statusCode(200)
        .header("ETag", "\"1.1\"")
        .body("state", equalTo("open"))
        .body("stage", equalTo("Prospecting"))
        .body("expectedAmount", equalTo(950.5f))
        .body("stages", hasSize(1));
    Event opened = topic.of(id, 1).getFirst();
    assertThat(opened.type()).isEqualTo("sales.opportunity.opened.v1");
    JsonNode facts = opened.data().get("facts");
    assertThat(facts.get("opened").get("person").asText()).isEqualTo(annId);
    assertThat(facts.get("opened").get("team").asText()).isEqualTo("North " + unique);
    assertThat(facts.get("expectedAmount").asLong()).isEqualTo(95050);
    assertThat(opened.data().get("occurredAt").asText()).isEqualTo("2026-01-05T09:00:00Z");
  }

  @Test
  void isWonByADealWithSplitCreditsAndLines() {
    String id = open(Api.ADMIN);
    String deal =
        Api.ADMIN
            .post(
                "/opportunities/" + id + "/win",
                """
                {"occurredAt": "2026-02-10T10:00:00Z", "reason": "delivery time",
                 "currency": "EUR", "promisedOn": "2026-03-01",
                 "lines": [{"product": "%s", "quantity": 3, "amount": 270.01}],
                 "credits": [{"person": "%s", "share": 0.333333},
                             {"person": "%s", "share": 0.666667}]}\
                """
                    .formatted(product, ann, ben))
            .statusCode(200)
            .body("state", equalTo("won"))
            .body("deal", notNullValue())
            .extract()
            .path("deal");
    Event won = topic.of(id, 2).get(1);
    assertThat(won.type()).isEqualTo("sales.opportunity.won.v1");
    assertThat(won.data().get("act").get("deal").asText()).isEqualTo(deal);
    assertThat(won.data().get("facts").get("won").get("person").asText()).isEqualTo(annId);
    JsonNode gross = topic.of(deal, 1).getFirst().data().get("facts").get("gross");
    assertThat(gross.findValuesAsText("amount")).containsExactly("9000", "18001");
    assertThat(gross.findValuesAsText("listAmount")).containsExactly("10000", "20000");
    assertThat(gross.findValuesAsText("share")).containsExactly("333333", "666667");
    assertThat(gross.findValuesAsText("team"))
        .containsExactly("North " + unique, "South " + unique);
    Api.ADMIN
        .get("/deals/" + deal)
        .body("amount", equalTo(270.01f))
        .body("credits.share", contains(0.333333f, 0.666667f));
  }

  @Test
  void isWonForWhatWasExpectedIfNothingElseIsSaid() {
    String id = open(Api.ADMIN);
    String deal = Api.ADMIN.post("/opportunities/" + id + "/win", "{}").extract().path("deal");
    Api.ADMIN
        .get("/deals/" + deal)
        .body("amount", equalTo(950.5f))
        .body("currency", equalTo("EUR"));
  }

  @Test
  void withdrawsItsDealWhenReopenedAndCanBeLostAfterwards() {
    String id = open(Api.ADMIN);
    String deal =
        Api.ADMIN
            .post("/opportunities/" + id + "/win", "{\"occurredAt\": \"2026-02-10T10:00:00Z\"}")
            .extract()
            .path("deal");
    Api.ADMIN.done(
        "/opportunities/" + id + "/reopen",
        "{\"occurredAt\": \"2026-02-12T10:00:00Z\", \"reason\": \"not signed\"}");
    Event withdrawn = topic.of(deal, 2).get(1);
    assertThat(withdrawn.type()).isEqualTo("sales.deal.withdrawn.v1");
    assertThat(withdrawn.data().get("facts").get("gross")).isEmpty();
    Api.ADMIN.done(
        "/opportunities/" + id + "/lose",
        "{\"occurredAt\": \"2026-03-10T10:00:00Z\", \"reason\": \"price\", \"competitor\": \"X\"}");
    List<Event> events = topic.of(id, 4);
    assertThat(events)
        .extracting(Event::type)
        .containsExactly(
            "sales.opportunity.opened.v1",
            "sales.opportunity.won.v1",
            "sales.opportunity.reopened.v1",
            "sales.opportunity.lost.v1");
    assertThat(events.get(2).data().get("facts").has("won")).isFalse();
    Api.ADMIN
        .get("/opportunities/" + id + "/history")
        .statusCode(200)
        .body("items.version", contains("1.1", "1.2", "1.3", "1.4"));
  }

  @Test
  void staysWonOnceItsDealWasRefunded() {
    String id = open(Api.ADMIN);
    String deal = Api.ADMIN.post("/opportunities/" + id + "/win", "{}").extract().path("deal");
    Api.ADMIN.done("/deals/" + deal + "/refund", "{\"amount\": 0.5, \"reason\": \"late\"}");
    assertThat(
            Api.ADMIN.refused(
                409, "/opportunities/" + id + "/reopen", "{\"reason\": \"a new offer\"}"))
        .isEqualTo("deal.refunded-or-cancelled");
    Api.ADMIN.get("/opportunities/" + id).body("state", equalTo("won"));
  }

  @Test
  void keepsItsStagesWithTheirDurations() {
    String id = open(Api.ADMIN);
    Api.ADMIN.done(
        "/opportunities/" + id + "/advance",
        "{\"stage\": \"Engaging\", \"occurredAt\": \"2026-01-05T10:00:00Z\"}");
    Api.ADMIN
        .get("/opportunities/" + id)
        .body("stages.stage", contains("Prospecting", "Engaging"))
        .body("stages[0].seconds", equalTo(3600))
        .body("stages[1].seconds", nullValue());
    assertThat(
            Api.ADMIN.refused(
                422, "/opportunities/" + id + "/advance", "{\"stage\": \"Dreaming\"}"))
        .isEqualTo("opportunity.unknown-stage");
  }

  @Test
  void refusesWhatItsStateOrItsTimesDoNotAllow() {
    String id = open(Api.ADMIN);
    String path = "/opportunities/" + id;
    assertThat(Api.ADMIN.refused(409, path + "/lose", "{\"occurredAt\": \"2026-01-01T00:00:00Z\"}"))
        .isEqualTo("act.before-previous");
    assertThat(Api.ADMIN.refused(422, path + "/lose", "{\"occurredAt\": \"2060-01-01T00:00:00Z\"}"))
        .isEqualTo("act.in-future");
    assertThat(Api.ADMIN.refused(422, path + "/lose", "{\"lossReason\": \"price\"}"))
        .isEqualTo("json.unknown-field");
    assertThat(Api.ADMIN.refused(409, path + "/reopen", "{\"reason\": \"a new offer\"}"))
        .isEqualTo("opportunity.not-closed");
    assertThat(
            Api.ADMIN.refused(
                422,
                path + "/win",
                "{\"credits\": [{\"person\": \"%s\", \"share\": 0.5}]}".formatted(ann)))
        .isEqualTo("deal.credits-not-whole");
    assertThat(Api.ADMIN.refused(422, path + "/win", "{\"amount\": 1.001, \"currency\": \"EUR\"}"))
        .isEqualTo("money.inexact");
    assertThat(Api.ADMIN.refusedChange(422, path, "{\"owner\": \"nobody\"}"))
        .isEqualTo("reference.unknown");
  }

  @Test
  void answersInTheCallersLanguage() {
    String id = open(Api.ADMIN);
    Api.ADMIN
        .request()
        .header("Accept-Language", "zh-CN")
        .body("{\"reason\": \"a new offer\"}")
        .post("/api/v1/opportunities/" + id + "/reopen")
        .then()
        .statusCode(409)
        .body("detail", startsWith("商机"));
  }

  @Test
  void isAmendedOnlyInTheVersionThatWasRead() {
    String id = open(Api.ADMIN);
    Api.ADMIN
        .request()
        .header("If-Match", "\"1.1\"")
        .body("{\"owner\": \"%s\", \"reason\": \"handed over\"}".formatted(ben))
        .patch("/api/v1/opportunities/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1.2\"")
        .body("owner", equalTo(benId));
    Api.ADMIN
        .request()
        .header("If-Match", "\"1.1\"")
        .body("{\"expectedAmount\": null}")
        .patch("/api/v1/opportunities/" + id)
        .then()
        .statusCode(412);
    assertThat(topic.of(id, 2).get(1).data().get("act").get("fields").get(0).asText())
        .isEqualTo("owner");
  }

  @Test
  void aPatchEmptiesWhatCanBeEmpty() {
    String id = open(Api.ADMIN);
    Api.ADMIN
        .changed("/opportunities/" + id, "{\"expectedAmount\": null, \"competitor\": \"Initech\"}")
        .body("expectedAmount", nullValue())
        .body("competitor", equalTo("Initech"));
    assertThat(Api.ADMIN.refusedChange(422, "/opportunities/" + id, "{\"name\": null}"))
        .isEqualTo("required");
    assertThat(Api.ADMIN.refusedChange(422, "/opportunities/" + id, "{\"clear\": []}"))
        .isEqualTo("json.unknown-field");
  }

  @Test
  void isOpenedOnceForOneKey() {
    String body = "{\"name\": \"Once\", \"owner\": \"%s\"}".formatted(ann);
    String key = UUID.randomUUID().toString();
    String first = withKey(key, body);
    assertThat(withKey(key, body)).isEqualTo(first);
    Api.ADMIN.get("/opportunities?name=Once&owner=" + ann).body("items", hasSize(1));
  }

  private static String withKey(String key, String body) {
    return Api.ADMIN
        .request()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/opportunities")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void isSeenByItsOwnerTheTeamAndAnalystsAndNobodyElse() {
    String id = open(Api.ADMIN);
    String path = "/opportunities/" + id;
    String mate = "mate-" + unique;
    person(mate, "North " + unique);
    Api.as(ann, "sales-representative").get(path).statusCode(200);
    Api.as(mate, "sales-representative").get(path).statusCode(404);
    Api.as(mate, "sales-supervisor").get(path).statusCode(200);
    Api.as(ben, "sales-supervisor").get(path).statusCode(404);
    Api.as(ben, "sales-director").get(path).statusCode(200);
    Api.as("somebody", "analyst").get(path).statusCode(200);
    Api.as("somebody", "analyst").post(path + "/lose", "{}").statusCode(403);
    Api.as(ben, "operations-director").get(path).statusCode(403);
    Api.as(ben, "sales-representative").post(path + "/lose", "{}").statusCode(404);
    Api.as(ben, "sales-representative")
        .get("/opportunities")
        .statusCode(200)
        .body("items", hasSize(0));
    assertThat(
            Api.as(ben, "sales-representative")
                .refused(
                    422, "/opportunities", "{\"name\": \"x\", \"owner\": \"%s\"}".formatted(ann)))
        .isEqualTo("reference.unknown");
    Api.as(ann, "sales-representative").done("/opportunities", "{\"name\": \"My own\"}");
  }

  @Test
  void tellsProspectsApart() {
    String id =
        Api.ADMIN.done(
            "/opportunities",
            "{\"name\": \"Maybe\", \"owner\": \"%s\", \"prospect\": true}".formatted(ann));
    Api.ADMIN
        .get("/opportunities?opened=false&owner=" + ann)
        .body("items.id", contains(id))
        .body("items[0].openedAt", nullValue());
    Api.ADMIN.done("/opportunities/" + id + "/advance", "{\"stage\": \"Engaging\"}");
    assertThat(topic.of(id, 2).get(1).data().get("facts").has("opened")).isTrue();
  }

  @Test
  void followsTheTeamOfTheDayWhenAPersonsMoveBecomesKnownLate() {
    String open = open(Api.ADMIN);
    String won = open(Api.ADMIN);
    String deal =
        Api.ADMIN
            .post("/opportunities/" + won + "/win", "{\"occurredAt\": \"2026-02-10T10:00:00Z\"}")
            .extract()
            .path("deal");
    Api.ADMIN.done(
        "/people/" + ann + "/move",
        "{\"from\": \"2026-02-01\", \"team\": \"West %s\", \"region\": \"EMEA\"}"
            .formatted(unique));
    Event restated = topic.of(won, 3).get(2);
    assertThat(restated.type()).isEqualTo("sales.opportunity.restated.v1");
    JsonNode facts = restated.data().get("facts");
    assertThat(facts.get("opened").get("team").asText()).isEqualTo("North " + unique);
    assertThat(facts.get("won").get("team").asText()).isEqualTo("West " + unique);
    Event posted = topic.of(deal, 2).get(1);
    assertThat(posted.type()).isEqualTo("sales.deal.restated.v1");
    assertThat(posted.data().get("facts").get("gross").findValuesAsText("team"))
        .containsExactly("West " + unique);
    Api.ADMIN.get("/opportunities/" + open).body("version", equalTo("1.1"));
    Api.ADMIN.done(
        "/people/" + ann + "/move",
        "{\"from\": \"2026-01-01\", \"team\": \"East %s\"}".formatted(unique));
    assertThat(topic.of(open, 2).get(1).data().get("facts").get("opened").get("team").asText())
        .isEqualTo("East " + unique);
  }
}
