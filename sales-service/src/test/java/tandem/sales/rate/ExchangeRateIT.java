package tandem.sales.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.sales.Api;
import tandem.testing.Infrastructure;

/** What currencies are worth in each other; each test has a pair of its own. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ExchangeRateIT {

  private static final String RATES = "/exchange-rates";

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  private static String rate(String from, String to, String day, String rate) {
    return """
    {"from": "%s", "to": "%s", "day": "%s", "rate": %s}
    """
        .formatted(from, to, day, rate);
  }

  private static ValidatableResponse inChinese(String path, String body) {
    return Api.ADMIN
        .request()
        .header("Accept-Language", "zh-CN")
        .body(body)
        .post("/api/v1" + path)
        .then();
  }

  @Test
  void isRecordedCorrectedAndWithdrawn() {
    String id = Api.ADMIN.done(RATES, rate("EUR", "USD", "2026-03-01", "1.0842"));

    Api.ADMIN
        .changed(RATES + "/" + id, "{\"rate\": 0.000000000012, \"reason\": \"Misread.\"}")
        .body("day", equalTo("2026-03-01"));
    Api.ADMIN.changed(RATES + "/" + id, "{\"day\": \"2026-03-02\"}");
    Api.ADMIN.done(RATES + "/" + id + "/withdraw", "{\"reason\": \"Of another bank.\"}");

    Api.ADMIN
        .get(RATES + "/" + id + "/history")
        .body(
            "items.type",
            contains(
                "sales.exchange-rate.recorded.v1",
                "sales.exchange-rate.amended.v1",
                "sales.exchange-rate.amended.v1",
                "sales.exchange-rate.withdrawn.v1"))
        .body("items[0].facts.from", equalTo("EUR"))
        .body("items[0].facts.to", equalTo("USD"))
        .body("items[0].facts.day", equalTo("2026-03-01"))
        .body("items[0].facts.rate", equalTo(1.0842f))
        .body("items[0].facts.holds.at", equalTo("2026-03-01T00:00:00Z"))
        .body("items[1].act.fields", contains("rate"))
        .body("items[1].facts.rate", equalTo(1.2e-11f))
        .body("items[2].facts.holds.at", equalTo("2026-03-02T00:00:00Z"))
        .body("items[3].facts.holds", nullValue());
    assertThat(Api.ADMIN.refusedChange(409, RATES + "/" + id, "{\"rate\": 1}"))
        .isEqualTo("exchange-rate.withdrawn");
    Api.ADMIN
        .post(RATES + "/" + id + "/withdraw", "{\"reason\": \"Twice.\"}")
        .statusCode(409)
        .body("detail", containsString("was withdrawn"));
    inChinese(RATES + "/" + id + "/withdraw", "{\"reason\": \"Twice.\"}")
        .statusCode(409)
        .body("detail", containsString("已撤回"));
  }

  @Test
  void thereIsOneForAPairAndDay() {
    String named = "{\"externalId\": \"r-%s\", ".formatted(unique);
    String first = rate("GBP", "USD", "2026-01-01", "1.25").replaceFirst("\\{", named);
    Api.ADMIN.done(RATES, first);
    String second = Api.ADMIN.done(RATES, rate("GBP", "USD", "2026-01-02", "1.26"));

    Api.ADMIN
        .post(RATES, rate("GBP", "USD", "2026-01-01", "1.3"))
        .statusCode(409)
        .body("code", equalTo("exchange-rate.recorded"))
        .body(
            "detail",
            allOf(
                containsString("\"r-" + unique + "\""),
                containsString("1 GBP is 1.25 USD from 2026-01-01")));
    inChinese(RATES, rate("GBP", "USD", "2026-01-02", "1.3"))
        .statusCode(409)
        .body("detail", allOf(containsString(second), containsString("已有汇率")));
    assertThat(Api.ADMIN.refusedChange(409, RATES + "/" + second, "{\"day\": \"2026-01-01\"}"))
        .isEqualTo("exchange-rate.recorded");
    Api.ADMIN.get(RATES + "/" + second).body("day", equalTo("2026-01-02"));

    Api.ADMIN.done(RATES, rate("USD", "GBP", "2026-01-01", "0.8"));
    Api.ADMIN.done(RATES + "/r-" + unique + "/withdraw", "{\"reason\": \"Twice.\"}");
    Api.ADMIN.done(RATES, rate("GBP", "USD", "2026-01-01", "1.3"));
    Api.ADMIN
        .get(RATES + "?from=GBP&to=USD&withdrawn=false")
        .body("items.day", contains("2026-01-02", "2026-01-01"));
  }

  @Test
  void refusesWhatIsNoRate() {
    refused(rate("CHF", "USD", "2026-01-01", "0"), "record.above", "more than 0", "大于");
    refused(rate("CHF", "USD", "2026-01-01", "-1"), "record.above", "more than 0", "大于");
    refused(rate("CHF", "CHF", "2026-01-01", "1"), "exchange-rate.itself", "CHF", "两种货币");
    refused(rate("CHF", "XYZ", "2026-01-01", "1"), "money.unknown-currency", "XYZ", "XYZ");
    refused(rate("CHF", "USD", "2026-01-01", "1.0000000000001"), "record.decimal", "12", "12");
    refused("{\"from\": \"CHF\", \"to\": \"USD\", \"rate\": 1}", "required", "", "");
    String id = Api.ADMIN.done(RATES, rate("CHF", "USD", "2026-01-01", "1.1"));
    assertThat(Api.ADMIN.refusedChange(409, RATES + "/" + id, "{\"to\": \"EUR\"}"))
        .isEqualTo("record.fixed");
    Api.ADMIN.refusedChange(422, RATES + "/" + id, "{\"rate\": 0}");
    Api.ADMIN.get(RATES + "/" + id).body("rate", equalTo(1.1f));
  }

  private static void refused(String body, String code, String english, String chinese) {
    Api.ADMIN
        .post(RATES, body)
        .statusCode(422)
        .body("errors[0].code", equalTo(code))
        .body("errors[0].message", containsString(english));
    inChinese(RATES, body).statusCode(422).body("errors[0].message", containsString(chinese));
  }

  @Test
  void isRecordedByAdministratorsAndSeenByAllOfSales() {
    String id = Api.ADMIN.done(RATES, rate("NOK", "USD", "2026-01-01", "0.1"));
    Api director = Api.as("somebody", "sales-director");

    assertThat(director.refused(403, RATES, rate("NOK", "USD", "2026-01-02", "0.2")))
        .isEqualTo("http.403");
    assertThat(director.refusedChange(403, RATES + "/" + id, "{\"rate\": 9}"))
        .isEqualTo("http.403");
    Api.as("somebody", "sales-representative")
        .get(RATES + "/" + id)
        .statusCode(200)
        .body("rate", equalTo(0.1f));
  }

  @Test
  void isImported() {
    String rows =
        """
        externalId,from,to,day,rate
        a-#,SEK,USD,2026-01-01,0.0912
        b-#,SEK,USD,2026-02-01,0.0934
        c-#,SEK,USD,2026-01-01,0.0999
        d-#,SEK,SEK,2026-01-01,1
        e-#,SEK,USD,2026-03-01,0
        """
            .replace("#", unique);
    JsonPath first = Api.ADMIN.imported("exchange-rates", rows, null);
    assertThat(first.getInt("created")).as(first.prettify()).isEqualTo(2);
    assertThat(first.getList("reasons.code"))
        .containsExactlyInAnyOrder(
            "exchange-rate.recorded", "exchange-rate.itself", "record.above");

    JsonPath corrected =
        Api.ADMIN.imported("exchange-rates", rows.replace("0.0934", "0.095"), null);
    assertThat(corrected.getInt("updated")).as(corrected.prettify()).isEqualTo(1);
    assertThat(corrected.getInt("unchanged")).isEqualTo(1);
    Api.ADMIN.get(RATES + "/b-" + unique).body("rate", equalTo(0.095f));
  }
}
