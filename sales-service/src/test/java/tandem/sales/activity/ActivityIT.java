package tandem.sales.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.sales.Api;
import tandem.testing.Infrastructure;

/** What somebody did, about what, one by one and by the thousand. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ActivityIT {

  private static final String ACTIVITIES = "/activities";
  private static final String BATCH = "/activities/batch";
  private static final String WHEN = "\"happenedAt\": \"2025-03-04T10:00:00Z\"";

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String ann = "ann-" + unique;
  private final String ben = "ben-" + unique;
  private final Api seller = Api.as(ann, "sales-representative");
  private String customer;
  private String opportunity;

  @BeforeEach
  void aSellerHasAnOpportunity() {
    for (String person : List.of(ann, ben)) {
      Api.ADMIN.done(
          "/people",
          "{\"externalId\": \"%s\", \"name\": \"A\", \"team\": \"North\"}".formatted(person));
    }
    customer =
        Api.ADMIN.done(
            "/customers", "{\"externalId\": \"c-#\", \"name\": \"C\"}".replace("#", unique));
    opportunity =
        seller.done(
            "/opportunities",
            "{\"externalId\": \"o-#\", \"name\": \"O\", \"customer\": \"c-#\"}"
                .replace("#", unique));
  }

  @Test
  void isRecordedCorrectedAndWithdrawn() {
    String id =
        seller.done(
            ACTIVITIES,
            """
            {"kind": "call", "direction": "outbound", "outcome": "reached", "minutes": 20, %s,
             "opportunity": "o-%s"}
            """
                .formatted(WHEN, unique));
    Api.ADMIN.changed(
        at(id), "{\"happenedAt\": \"2025-03-05T10:00:00Z\", \"reason\": \"The day after.\"}");
    Api.ADMIN.done(at(id) + "/withdraw", "{\"reason\": \"Another called.\"}");

    Api.ADMIN
        .get(at(id) + "/history")
        .body(
            "items.type",
            contains(
                "sales.activity.recorded.v1",
                "sales.activity.amended.v1",
                "sales.activity.withdrawn.v1"))
        .body("items[0].occurredAt", equalTo("2025-03-04T10:00:00Z"))
        .body("items[0].facts.function", equalTo("sales"))
        .body("items[0].facts.kind", equalTo("call"))
        .body("items[0].facts.outcome", equalTo("reached"))
        .body("items[0].facts.minutes", equalTo(20))
        .body("items[0].facts.opportunity", equalTo(opportunity))
        .body("items[0].facts.customer", equalTo(customer))
        .body("items[0].facts.done.team", equalTo("North"))
        .body("items[1].act.fields", contains("happenedAt"))
        .body("items[1].act.reason", equalTo("The day after."))
        .body("items[1].facts.done.at", equalTo("2025-03-05T10:00:00Z"))
        .body("items[2].act.reason", equalTo("Another called."))
        .body("items[2].facts.done", nullValue());
    assertThat(Api.ADMIN.refusedChange(409, at(id), "{\"minutes\": 1}"))
        .isEqualTo("activity.withdrawn");
    inChinese(at(id) + "/withdraw", "{\"reason\": \"x\"}")
        .statusCode(409)
        .body("detail", containsString("已撤回"));
  }

  @Test
  void isAboutOneRecordThatIsKeptHere() {
    String call = "{\"kind\": \"call\"%s}";
    seller
        .post(ACTIVITIES, call.formatted(""))
        .statusCode(422)
        .body("errors[0].code", equalTo("activity.about-nothing"))
        .body("errors[0].message", containsString("what it is about"));
    String two = ", \"customer\": \"c-#\", \"opportunity\": \"o-#\"".replace("#", unique);
    seller
        .post(ACTIVITIES, call.formatted(two))
        .statusCode(422)
        .body("errors[0].field", equalTo("opportunity"))
        .body("errors[0].code", equalTo("activity.about-two"));
    inChinese(ACTIVITIES, call.formatted(two)).body("errors[0].message", containsString("只涉及一条记录"));
    String elsewhere = ", \"case\": \"%s\"".formatted(UUID.randomUUID());
    seller
        .post(ACTIVITIES, call.formatted(elsewhere))
        .statusCode(422)
        .body("errors[0].code", equalTo("activity.elsewhere"));
    inChinese(ACTIVITIES, call.formatted(elsewhere))
        .body("errors[0].message", containsString("另一服务"));
    inChinese(ACTIVITIES, call.formatted("")).body("errors[0].message", containsString("请说明"));
    seller.refused(422, ACTIVITIES, call.formatted(", \"customer\": \"nobody\""));
    seller.refused(422, ACTIVITIES, call.formatted(", \"deal\": \"nobody\", \"minutes\": -1"));
    String id =
        seller.done(ACTIVITIES, call.formatted(", \"customer\": \"c-%s\"".formatted(unique)));
    assertThat(seller.refusedChange(422, at(id), "{\"customer\": null}"))
        .isEqualTo("activity.about-nothing");
  }

  @Test
  void isTheCallersOwnAndOfWhomTheCallerSees() {
    String about = "{\"kind\": \"mail\", \"customer\": \"c-%s\"%s}";
    String own = seller.done(ACTIVITIES, about.formatted(unique, ""));
    String other =
        Api.ADMIN.done(ACTIVITIES, about.formatted(unique, ", \"person\": \"%s\"".formatted(ben)));

    seller
        .get(ACTIVITIES)
        .body("items.id", contains(own))
        .body("items[0].happenedAt", notNullValue());
    seller.get(at(other)).statusCode(404);
    seller.refused(422, ACTIVITIES, about.formatted(unique, ", \"person\": \"%s\"".formatted(ben)));
    Api.ADMIN
        .post(ACTIVITIES, about.formatted(unique, ""))
        .statusCode(422)
        .body("errors[0].field", equalTo("person"));
    Api.as(ann, "operations-junior").get(ACTIVITIES).statusCode(403);
  }

  @Test
  void followsAMoveOfWhoDidItFromItsDayOn() {
    String id =
        seller.done(
            ACTIVITIES,
            "{\"kind\": \"visit\", \"customer\": \"%s\", %s}".formatted(customer, WHEN));
    Api.ADMIN.done("/people/" + ann + "/move", "{\"from\": \"2025-03-01\", \"team\": \"South\"}");

    Api.ADMIN
        .get(at(id) + "/history")
        .body("items[1].type", equalTo("sales.activity.restated.v1"))
        .body("items[1].facts.done.team", equalTo("South"))
        .body("items[1].facts.customer", equalTo(customer));
  }

  @Test
  void aThousandAreRecordedByOneRequestEachForItself() {
    String items =
        IntStream.range(0, 1_000)
            .mapToObj(i -> item("b-%s-%d".formatted(unique, i), "o-" + unique))
            .collect(Collectors.joining(",", "{\"items\": [", "]}"));

    JsonPath first = batch(items);

    assertThat(first.getInt("recorded")).isEqualTo(1_000);
    assertThat(first.getInt("refused")).isZero();
    seller
        .get(at(first.getString("items[999].id")))
        .statusCode(200)
        .body("externalId", equalTo("b-%s-999".formatted(unique)))
        .body("version", equalTo(first.getString("items[999].version")));
    Api.ADMIN
        .get(at("b-%s-500".formatted(unique)) + "/history")
        .body("items", hasSize(1))
        .body("items[0].facts.customer", equalTo(customer));
    JsonPath again = batch(items);
    assertThat(again.getInt("recorded")).as("each is there already").isZero();
    assertThat(again.getString("items[7].problem.code")).isEqualTo("external-id.taken");
  }

  @Test
  void whatIsWrongWithOneIsNoReasonToRefuseOthers() {
    String good = item("g-" + unique, "o-" + unique);
    String nowhere = item("n-" + unique, "nobody");
    String nothing =
        "{\"externalId\": \"x-%s\", \"kind\": \"call\", \"minutes\": 9999}".formatted(unique);

    JsonPath answer =
        batch("{\"items\": [%s, %s, 7, %s, %s]}".formatted(good, nowhere, nothing, good));

    assertThat(answer.getInt("recorded")).isEqualTo(1);
    assertThat(answer.getInt("refused")).isEqualTo(4);
    assertThat(answer.getString("items[0].id")).isNotNull();
    assertThat(answer.getString("items[1].externalId")).isEqualTo("n-" + unique);
    assertThat(answer.getString("items[1].problem.errors[0].pointer"))
        .isEqualTo("/items/1/opportunity");
    assertThat(answer.getString("items[2].problem.code")).isEqualTo("json.wrong-type");
    assertThat(answer.getString("items[3].problem.errors[0].field")).isEqualTo("items[3].minutes");
    assertThat(answer.getString("items[4].problem.code"))
        .as("the same again")
        .isEqualTo("external-id.taken");
    Api.ADMIN.get(ACTIVITIES + "?externalId=n-" + unique).body("items", empty());
    inChinese(BATCH, "{\"items\": [%s]}".formatted(nothing))
        .statusCode(207)
        .body("items[0].problem.errors[0].message", containsString("必须在"));
  }

  @Test
  void aBatchThatIsNoneIsRefusedWhole() {
    for (String none : List.of("{}", "{\"items\": []}", "{\"items\": {\"a\": 1}}")) {
      seller.post(BATCH, none).statusCode(422).body("errors[0].field", equalTo("items"));
    }
    seller
        .post(BATCH, "{\"items\": [{}], \"more\": 1}")
        .statusCode(422)
        .body("errors[0].field", equalTo("more"));
    String many =
        IntStream.rangeClosed(0, 5_000).mapToObj(_ -> "{}").collect(Collectors.joining(","));
    seller
        .post(BATCH, "{\"items\": [%s]}".formatted(many))
        .statusCode(422)
        .body("errors[0].code", equalTo("record.too-many"));
    seller.post(BATCH, "{\"items\": \"%s\"}".formatted("x".repeat(5_000_000))).statusCode(413);
    Api.as(ann, "analyst").post(BATCH, "{\"items\": [{}]}").statusCode(403);
  }

  @Test
  void isImportedWithItsPersonAndTime() {
    String rows =
        """
        externalId,kind,direction,outcome,minutes,person,happenedAt,customer,opportunity
        i1-#,call,outbound,not-reached,2,ann-#,2025-03-04T10:00:00Z,c-#,
        i2-#,meeting,inbound,agreed,60,ben-#,2025-03-05T10:00:00Z,,o-#
        i3-#,meeting,inbound,,,,2025-03-05T10:00:00Z,,o-#
        i4-#,meeting,inbound,,,ben-#,,,o-#
        i5-#,fax,inbound,,,ben-#,2025-03-05T10:00:00Z,,o-#
        i6-#,call,,,,ben-#,2025-03-05T10:00:00Z,c-#,o-#
        """
            .replace("#", unique);

    JsonPath first = Api.ADMIN.imported("activities", rows, null);

    assertThat(first.getInt("created")).isEqualTo(2);
    assertThat(first.getInt("rejected")).isEqualTo(4);
    assertThat(Api.ADMIN.imported("activities", rows, null).getInt("unchanged")).isEqualTo(2);
    assertThat(
            Api.ADMIN.imported("activities", rows.replace(",60,", ",45,"), null).getInt("updated"))
        .isEqualTo(1);
    Api.ADMIN
        .get("/activities/i2-" + unique)
        .body("minutes", equalTo(45))
        .body("ofCustomer", equalTo(customer));
  }

  private String item(String externalId, String about) {
    return """
    {"externalId": "%s", "kind": "call", "direction": "outbound", "minutes": 5, %s,
     "opportunity": "%s"}
    """
        .formatted(externalId, WHEN, about);
  }

  private JsonPath batch(String items) {
    return seller.post(BATCH, items).statusCode(207).extract().jsonPath();
  }

  private ValidatableResponse inChinese(String path, String body) {
    return seller
        .request()
        .header("Accept-Language", "zh-CN")
        .body(body)
        .post("/api/v1" + path)
        .then();
  }

  private static String at(String activity) {
    return ACTIVITIES + "/" + activity;
  }
}
