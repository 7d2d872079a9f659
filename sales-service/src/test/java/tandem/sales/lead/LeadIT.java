package tandem.sales.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
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
class LeadIT {

  private static final String REASON = "{\"reason\": \"no budget\"}";

  private final Topic topic = new Topic();
  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final Api ann = Api.as(made("ann-#"), "sales-representative");
  private String annId;
  private String benId;

  private String made(String text) {
    return text.replace("#", unique);
  }

  @BeforeEach
  void company() {
    annId = person("ann-#", "North #");
    benId = person("ben-#", "South #");
  }

  @AfterEach
  void close() {
    topic.close();
  }

  private String person(String externalId, String team) {
    return Api.ADMIN.done(
        "/people",
        made(
            "{\"externalId\": \"%s\", \"name\": \"A\", \"team\": \"%s\"}"
                .formatted(externalId, team)));
  }

  private String captured() {
    return captured("");
  }

  private String captured(String more) {
    return ann.done(
        "/leads",
        made(
            """
            {"name": "Acme asks for cranes", "source": "face-to-face", "expectedAmount": 950.5,
             "currency": "EUR", "capturedAt": "2026-01-05T09:00:00Z"%s}\
            """
                .formatted(more)));
  }

  private String acted(String lead, String act, String at) {
    return ann.done("/leads/" + lead + "/" + act, "{\"occurredAt\": \"%s\"}".formatted(at));
  }

  private String qualified(String more) {
    return acted(captured(more), "qualify", "2026-01-07T09:00:00Z");
  }

  private void converted(String lead, String what) {
    ann.done(
        "/leads/" + lead + "/convert",
        "{\"occurredAt\": \"2026-01-20T09:00:00Z\", %s}".formatted(what));
  }

  private String opportunity(String more) {
    return ann.done("/opportunities", "{\"name\": \"There already\"%s}".formatted(more));
  }

  private String customer() {
    return ann.done("/customers", "{\"name\": \"Acme\"}");
  }

  private static JsonNode facts(Event event) {
    return event.data().get("facts");
  }

  @Test
  void isAnsweredQualifiedAndConvertedToANewCustomerAndAnOpportunity() {
    String id = captured();
    acted(id, "respond", "2026-01-05T11:30:00Z");
    acted(id, "qualify", "2026-01-07T09:00:00Z");
    converted(id, "\"customerName\": \"Acme Corporation\"");
    String opportunity =
        ann.get("/leads/" + id)
            .body("state", equalTo("converted"))
            .body("owner", equalTo(annId))
            .body("respondedAfter", equalTo("PT2H30M"))
            .body("convertedAfter", equalTo("PT360H"))
            .extract()
            .path("opportunity");
    String customer =
        ann.get("/opportunities/" + opportunity)
            .body("lead", equalTo(id))
            .body("name", equalTo("Acme asks for cranes"))
            .body("owner", equalTo(annId))
            .body("expectedAmount", equalTo(950.5f))
            .body("openedAt", equalTo("2026-01-20T09:00:00Z"))
            .extract()
            .path("customer");
    ann.get("/customers/" + customer)
        .body("name", equalTo("Acme Corporation"))
        .body("owner", equalTo(annId));
    ann.get("/leads?customer=%s&state=converted&responded=true".formatted(customer))
        .body("items.id", contains(id));
    List<Event> events = topic.of(id, 4);
    assertThat(events)
        .extracting(Event::type)
        .containsExactly(
            "sales.lead.captured.v1",
            "sales.lead.responded.v1",
            "sales.lead.qualified.v1",
            "sales.lead.converted.v1");
    assertThat(events.getLast().data().toString()).doesNotContain("Corporation");
    JsonNode facts = facts(events.getLast());
    assertThat(facts.get("source").asText()).isEqualTo("face-to-face");
    assertThat(facts.get("opportunity").asText()).isEqualTo(opportunity);
    assertThat(facts.get("respondedAfterMillis").asLong()).isEqualTo(9_000_000);
    assertThat(facts.get("converted").get("team").asText()).isEqualTo(made("North #"));
    ann.get("/leads/" + id + "/history").body("items", hasSize(4));
  }

  @Test
  void isConvertedToWhatIsThereAlready() {
    String customer = customer();
    String there = opportunity(", \"customer\": \"%s\"".formatted(customer));
    String id = qualified("");
    converted(id, "\"opportunity\": \"%s\"".formatted(there));
    ann.get("/leads/" + id).body("opportunity", equalTo(there)).body("customer", equalTo(customer));
    ann.get("/opportunities/" + there).body("lead", equalTo(id));
    String known = qualified(", \"customer\": \"%s\"".formatted(customer));
    converted(known, "\"pipeline\": \"default\"");
    ann.get("/leads?customer=" + customer).body("items", hasSize(2));
  }

  @Test
  void isNotConvertedToWhatCannotBe() {
    String path = "/leads/" + qualified("") + "/convert";
    String open = opportunity(", \"customer\": \"%s\"".formatted(customer()));
    String lost = opportunity("");
    ann.done("/opportunities/" + lost + "/lose", "{}");
    Map.of(
            "{}",
            "required",
            "{\"customer\": \"%s\", \"customerName\": \"B\"}".formatted(customer()),
            "lead.two-customers",
            "{\"opportunity\": \"%s\", \"customer\": \"%s\"}".formatted(open, customer()),
            "lead.other-customer",
            "{\"opportunity\": \"%s\", \"pipeline\": \"default\"}".formatted(open),
            "lead.has-pipeline",
            "{\"opportunity\": \"nothing\"}",
            "reference.unknown")
        .forEach((body, code) -> assertThat(ann.refused(422, path, body)).isEqualTo(code));
    assertThat(ann.refused(409, path, "{\"opportunity\": \"%s\"}".formatted(lost)))
        .isEqualTo("opportunity.already-lost");
    // Of what was refused nothing is left.
    assertThat(
            ann.refused(
                422, path, "{\"opportunity\": \"%s\", \"customerName\": \"Once\"}".formatted(open)))
        .isEqualTo("lead.other-customer");
    ann.get("/customers?name=Once&owner=" + annId).body("items", hasSize(0));
  }

  @Test
  void saysWhatItsStateAllowsInBothLanguages() {
    String captured = captured();
    String converted = qualified(", \"customer\": \"%s\"".formatted(customer()));
    converted(converted, "\"pipeline\": \"default\"");
    String disqualified = captured();
    ann.done("/leads/" + disqualified + "/disqualify", REASON);
    says(captured, "convert", "{}", "captured. Now it can be answered, qualified", "已获取，现在可以响应");
    says(captured, "reopen", REASON, "captured.", "已获取");
    says(qualified(""), "qualify", "{}", "qualified. Now it can be answered, converted", "已确认");
    says(converted, "respond", "{}", "converted. Now it can be reopened", "已转化，现在可以重新打开");
    says(converted, "disqualify", REASON, "converted.", "已转化");
    says(disqualified, "qualify", "{}", "disqualified. Now it can be reopened", "已判为无效");
    String nobodys = Api.ADMIN.done("/leads", "{\"name\": \"A\", \"source\": \"web\"}");
    Api.ADMIN.done("/leads/" + nobodys + "/qualify", "{}");
    says(nobodys, "convert", "{}", "nobody's", "尚无归属");
    acted(captured, "respond", "2026-01-05T11:30:00Z");
    says(captured, "respond", "{}", "answered already, at 2026-01-05T11:30:00Z", "已于");
  }

  private static void says(String lead, String act, String body, String english, String chinese) {
    for (String language : List.of("en", "zh-CN")) {
      String detail =
          Api.ADMIN
              .request()
              .header("Accept-Language", language)
              .body(body)
              .post("/api/v1/leads/" + lead + "/" + act)
              .then()
              .statusCode(409)
              .extract()
              .path("detail");
      assertThat(detail).contains(language.equals("en") ? english : chinese);
    }
  }

  @Test
  void keepsItsTimesInOrder() {
    String id = qualified("");
    String path = "/leads/" + id;
    assertThat(ann.refused(409, path + "/disqualify", at("2026-01-06", "\"reason\": \"x\"")))
        .isEqualTo("act.before-previous");
    assertThat(ann.refused(422, path + "/respond", at("2060-01-06", "")))
        .isEqualTo("act.in-future");
    acted(id, "respond", "2026-01-06T00:00:00Z");
    assertThat(ann.refusedChange(422, path, "{\"respondedAt\": \"2026-01-01T00:00:00Z\"}"))
        .isEqualTo("act.before-previous");
    assertThat(ann.refusedChange(409, path, "{\"respondedAt\": null}")).isEqualTo("record.by-act");
    ann.changed(path, "{\"respondedAt\": \"2026-01-05T10:00:00Z\"}")
        .body("respondedAfter", equalTo("PT1H"));
    assertThat(ann.refusedChange(422, path, "{\"capturedAt\": null}")).isEqualTo("required");
    assertThat(ann.refusedChange(422, path, "{\"state\": \"captured\"}"))
        .isEqualTo("lead.other-state");
    assertThat(
            ann.refused(
                422, "/leads", "{\"name\": \"A\", \"source\": \"web\", \"state\": \"qualified\"}"))
        .isEqualTo("record.by-act");
    assertThat(ann.refused(422, "/leads", "{\"name\": \"A\", \"source\": \"gossip\"}"))
        .isEqualTo("record.choice");
  }

  private static String at(String day, String more) {
    return "{\"occurredAt\": \"%sT00:00:00Z\"%s}".formatted(day, more.isEmpty() ? "" : ", " + more);
  }

  @Test
  void goesOnAsItWasBeforeWhenReopened() {
    String id = qualified(", \"customer\": \"%s\"".formatted(customer()));
    ann.done("/leads/" + id + "/disqualify", at("2026-01-08", "\"reason\": \"no budget\""));
    ann.done("/leads/" + id + "/reopen", at("2026-01-09", "\"reason\": \"they call back\""));
    ann.get("/leads/" + id)
        .body("state", equalTo("qualified"))
        .body("disqualificationReason", nullValue());
    converted(id, "\"pipeline\": \"default\"");
    String opportunity = ann.get("/leads/" + id).extract().path("opportunity");
    ann.done("/leads/" + id + "/reopen", at("2026-01-21", "\"reason\": \"too early\""));
    ann.get("/opportunities/" + opportunity)
        .body("state", equalTo("open"))
        .body("lead", nullValue());
    List<Event> events = topic.of(id, 6);
    assertThat(facts(events.get(2)).get("disqualificationReason").asText()).isEqualTo("no budget");
    assertThat(facts(events.get(3)).has("disqualified")).isFalse();
    assertThat(facts(events.get(4)).has("converted")).isTrue();
    assertThat(facts(events.get(5)).has("converted")).isFalse();
    assertThat(facts(events.get(5)).has("convertedAfterMillis")).isFalse();
    assertThat(facts(events.get(5)).has("qualified")).isTrue();
  }

  @Test
  void isSeenByThoseWhoSeeItsOwnersWork() {
    String id = captured();
    Api ben = Api.as(made("ben-#"), "sales-representative");
    ben.get("/leads/" + id).statusCode(404);
    assertThat(ben.refused(404, "/leads/" + id + "/qualify", "{}")).isEqualTo("not-found");
    Api.as("somebody", "analyst").get("/leads/" + id).statusCode(200);
    Api.as("somebody", "analyst").post("/leads/" + id + "/qualify", "{}").statusCode(403);
    Api.as(made("ben-#"), "operations-director").get("/leads/" + id).statusCode(403);
    assertThat(
            ben.refused(
                422,
                "/leads",
                made("{\"name\": \"A\", \"source\": \"web\", \"owner\": \"ann-#\"}")))
        .isEqualTo("reference.unknown");
    String ofTeam =
        ann.done("/leads", made("{\"name\": \"A\", \"source\": \"mail\", \"team\": \"South #\"}"));
    Api.as(made("ben-#"), "sales-supervisor")
        .get("/leads/" + ofTeam)
        .statusCode(200)
        .body("owner", nullValue());
    ann.get("/leads/" + ofTeam).statusCode(404);
    String nobodys =
        Api.ADMIN.done("/leads", "{\"name\": \"A\", \"source\": \"web\", \"owner\": null}");
    assertThat(facts(topic.of(nobodys, 1).getFirst()).get("captured").has("person")).isFalse();
    Api.as(made("ben-#"), "sales-director").get("/leads/" + nobodys).statusCode(200);
  }

  @Test
  void countsToWhoHadItThatDayAndToTheTeamOfTheDay() {
    String id = captured();
    Api.ADMIN.changed("/leads/" + id, made("{\"owner\": \"ben-#\"}"));
    Api.ADMIN.done("/leads/" + id + "/respond", at("2026-01-06", ""));
    JsonNode facts = facts(topic.of(id, 3).get(2));
    assertThat(facts.get("captured").get("person").asText()).isEqualTo(annId);
    assertThat(facts.get("responded").get("person").asText()).isEqualTo(benId);
    Api.ADMIN.done(
        made("/people/ben-#/move"), made("{\"from\": \"2026-01-06\", \"team\": \"West #\"}"));
    Event restated = topic.of(id, 4).get(3);
    assertThat(restated.type()).isEqualTo("sales.lead.restated.v1");
    assertThat(facts(restated).get("captured").get("team").asText()).isEqualTo(made("North #"));
    assertThat(facts(restated).get("responded").get("team").asText()).isEqualTo(made("West #"));
  }
}
