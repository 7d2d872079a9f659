package tandem.sales.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.sales.Api;
import tandem.testing.Infrastructure;

/** What is heard of the market. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class MarketNoteIT {

  private static final String NOTES = "/market-notes";
  private static final String DEMAND =
      "\"subject\": \"demand\", \"finding\": \"They all ask for it.\", \"weight\": 2";

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final Api seller = Api.as("seller-" + unique, "sales-representative");

  @Test
  void isRecordedCorrectedAndWithdrawnAndItsWordsStayHere() {
    String id =
        seller.done(
            NOTES,
            """
            {"subject": "competitor", "competitor": "Initech", "region": "EMEA", "weight": -2,
             "finding": "A year of service for free.", "source": "Fair", "day": "2026-03-10"}
            """);
    seller.changed("/market-notes/" + id, "{\"weight\": -1, \"finding\": \"Half a year.\"}");
    seller.done("/market-notes/" + id + "/withdraw", "{\"reason\": \"A rumour.\"}");

    seller
        .get("/market-notes/" + id + "/history")
        .body(
            "items.type",
            contains(
                "sales.market-note.recorded.v1",
                "sales.market-note.amended.v1",
                "sales.market-note.withdrawn.v1"))
        .body("items[0].occurredAt", equalTo("2026-03-10T00:00:00Z"))
        .body("items[0].facts.subject", equalTo("competitor"))
        .body("items[0].facts.weight", equalTo(-2))
        .body("items[0].facts.noted.region", equalTo("EMEA"))
        .body("items[0].facts.finding", nullValue())
        .body("items[0].facts.source", nullValue())
        .body("items[1].act.fields", contains("finding", "weight"))
        .body("items[2].facts.noted", nullValue());
    seller
        .get("/market-notes?competitor=Initech&subject=competitor")
        .body("items.find {it.id == '%s'}.finding".formatted(id), equalTo("Half a year."));
    assertThat(seller.refusedChange(409, "/market-notes/" + id, "{\"weight\": 1}"))
        .isEqualTo("market-note.withdrawn");
    inChinese("/market-notes/" + id + "/withdraw", "{\"reason\": \"x\"}")
        .statusCode(409)
        .body("detail", containsString("已撤回"));
  }

  @Test
  void saysWhatItIsAboutAndNothingOfTomorrow() {
    seller.post(NOTES, "{" + DEMAND + "}").statusCode(201).body("day", notNullValue());
    seller
        .post(NOTES, "{" + DEMAND.replace("demand", "competitor") + "}")
        .statusCode(422)
        .body("errors[0].field", equalTo("competitor"))
        .body("errors[0].message", containsString("which competitor"));
    inChinese(NOTES, "{" + DEMAND.replace("demand", "competitor") + "}")
        .body("errors[0].message", containsString("竞争对手"));
    seller.refused(422, NOTES, "{" + DEMAND.replace("2", "3") + "}");
    seller.refused(422, NOTES, "{" + DEMAND + ", \"product\": \"nothing\"}");
    seller
        .post(NOTES, "{" + DEMAND + ", \"day\": \"2049-01-01\"}")
        .statusCode(422)
        .body("errors[0].code", equalTo("act.in-future"));
    Api.as("someone", "operations-director").get(NOTES).statusCode(403);
  }

  @Test
  void isImportedAndTakenForWhatItIs() {
    String rows =
        """
        externalId,subject,finding,weight,day
        m1-#,price,Up by a tenth,-1,2026-02-01
        m2-#,regulation,A new norm,1,
        """
            .replace("#", unique);
    JsonPath first = Api.ADMIN.imported("market-notes", rows, null);
    assertThat(first.getInt("created")).isEqualTo(1);
    assertThat(first.getInt("rejected")).as("nobody says when").isEqualTo(1);
    assertThat(Api.ADMIN.imported("market-notes", rows, null).getInt("unchanged")).isEqualTo(1);
  }

  private ValidatableResponse inChinese(String path, String body) {
    return seller
        .request()
        .header("Accept-Language", "zh-CN")
        .body(body)
        .post("/api/v1" + path)
        .then();
  }
}
