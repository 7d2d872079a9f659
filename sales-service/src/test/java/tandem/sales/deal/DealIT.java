package tandem.sales.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.sales.Api;
import tandem.sales.Topic;
import tandem.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class DealIT {

  private final Topic topic = new Topic();
  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String ann = "ann-" + unique;
  private final String ben = "ben-" + unique;

  @BeforeEach
  void people() {
    Api.ADMIN.done(
        "/people",
        "{\"externalId\": \"%s\", \"name\": \"Ann\", \"team\": \"North\"}".formatted(ann));
    Api.ADMIN.done("/people", "{\"externalId\": \"%s\", \"name\": \"Ben\"}".formatted(ben));
  }

  @AfterEach
  void close() {
    topic.close();
  }

  private String made(String amount, String currency) {
    return Api.ADMIN.done(
        "/deals",
        """
        {"owner": "%s", "amount": %s, "currency": "%s", "closedAt": "2026-01-10T12:00:00Z"}\
        """
            .formatted(ann, amount, currency));
  }

  private JsonNode facts(String id, int version) {
    return topic.of(id, version).get(version - 1).data().get("facts");
  }

  @Test
  void countsMinorUnitsAsTheCurrencyHasThem() {
    assertThat(facts(made("1200", "JPY"), 1).get("gross").get(0).get("amount").asLong())
        .isEqualTo(1200);
    assertThat(facts(made("1.234", "BHD"), 1).get("gross").get(0).get("amount").asLong())
        .isEqualTo(1234);
    assertThat(
            Api.ADMIN.refused(
                422,
                "/deals",
                "{\"owner\": \"%s\", \"amount\": 1.5, \"currency\": \"JPY\"}".formatted(ann)))
        .isEqualTo("money.inexact");
  }

  @Test
  void isRefundedOnItsOwnDayAndNeverMoreThanIsLeft() {
    String id = made("100.00", "EUR");
    Api.ADMIN
        .post(
            "/deals/" + id + "/refund",
            "{\"amount\": 30, \"occurredAt\": \"2026-02-01T00:00:00Z\", \"reason\": \"late\"}")
        .statusCode(200)
        .body("refunded", equalTo(30.00f))
        .body("refunds.reason", contains("late"));
    assertThat(
            Api.ADMIN.refused(
                409, "/deals/" + id + "/refund", "{\"amount\": 70.01, \"reason\": \"late\"}"))
        .isEqualTo("deal.refund-exceeds-rest");
    JsonNode facts = facts(id, 2);
    assertThat(facts.get("refunds").get(0).get("amount").asLong()).isEqualTo(3000);
    assertThat(facts.get("refunds").get(0).get("at").asText()).isEqualTo("2026-02-01T00:00:00Z");
    assertThat(topic.of(id, 2).get(1).data().get("act").get("amount").asLong()).isEqualTo(3000);
    Api.ADMIN.done(
        "/deals/" + id + "/cancel",
        "{\"occurredAt\": \"2026-03-01T00:00:00Z\", \"reason\": \"withdrawn\"}");
    JsonNode cancelled = facts(id, 3);
    assertThat(cancelled.get("cancellations").get(0).get("amount").asLong()).isEqualTo(7000);
    assertThat(cancelled.get("cancellations").get(0).get("share").asInt()).isEqualTo(1_000_000);
    assertThat(Api.ADMIN.refused(409, "/deals/" + id + "/refund", "{\"reason\": \"late\"}"))
        .isEqualTo("deal.already-cancelled");
    assertThat(Api.ADMIN.refused(422, "/deals/" + id + "/refund", "{}")).isEqualTo("required");
  }

  @Test
  void restatesItsClosingWhenAmended() {
    String id = made("100.00", "EUR");
    Api.ADMIN.changed(
        "/deals/" + id,
        """
        {"amount": 90, "reason": "discount",
         "credits": [{"person": "%s", "share": 0.5}, {"person": "%s", "share": 0.5}]}\
        """
            .formatted(ann, ben));
    JsonNode gross = facts(id, 2).get("gross");
    assertThat(gross.findValuesAsText("amount")).containsExactly("4500", "4500");
    assertThat(gross.findValuesAsText("at"))
        .containsExactly("2026-01-10T12:00:00Z", "2026-01-10T12:00:00Z");
    assertThat(topic.of(id, 2).get(1).data().get("act").get("fields").size()).isEqualTo(2);
  }

  @Test
  void isSeenByWhoeverIsCredited() {
    String id = made("100.00", "EUR");
    Api.as(ben, "sales-representative").get("/deals/" + id).statusCode(404);
    Api.ADMIN.changed(
        "/deals/" + id,
        """
        {"credits": [{"person": "%s", "share": 0.9}, {"person": "%s", "share": 0.1}]}\
        """
            .formatted(ann, ben));
    Api.as(ben, "sales-representative").get("/deals/" + id).statusCode(200);
    Api.as(ben, "sales-representative").get("/deals").body("items", hasSize(1));
    assertThat(
            Api.as(ben, "sales-representative")
                .refusedChange(
                    422,
                    "/deals/" + id,
                    "{\"credits\": [{\"person\": \"%s\", \"share\": 1}]}".formatted(ann)))
        .isEqualTo("deal.credits-out-of-reach");
  }

  @Test
  void refusesUnknownFieldsAndWrongTypes() {
    Api.ADMIN.post("/deals", "{\"amonut\": 1}").statusCode(422);
    Api.ADMIN.post("/deals", "{\"amount\": \"much\"}").statusCode(422);
  }
}
