package tandem.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.testing.Infrastructure;

/**
 * A record of which nothing is said but what must be: what can be written can be read, and breaks
 * no list. # stands for something new.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class BareRecordsIT {

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void owner() {
    Api.ADMIN.done("/people", made("{'externalId': 'owner-#', 'name': 'Owner'}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "people        | {'name': 'Bare'}",
        "customers     | {'name': 'Bare'}",
        "products      | {'name': 'Bare'}",
        "pipelines     | {'name': 'Bare', 'stages': ['One']}",
        "opportunities | {'name': 'Bare', 'owner': 'owner-#'}",
        "opportunities | {'name': 'Bare', 'owner': 'owner-#', 'prospect': true}",
        "deals         | {'owner': 'owner-#', 'amount': 1, 'currency': 'EUR'}",
        "surveys       | {'instrument': 'csat', 'team': 'Bare'}",
        "improvements  | {'finding': 'F', 'measure': 'M', 'metric': 'bare-#'}",
        "targets | {'metric': 'bare-#', 'dimension': 'function', 'from': '2026-01-01',"
            + " 'to': '2026-02-01', 'floor': 1, 'target': 2}",
      })
  void recordedByOneRequest(String path, String body) {
    String id = Api.ADMIN.done("/" + path, made(body));
    canBeRead("/" + path, id, id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "people        | externalId,name | bare-#,Bare",
        "customers     | externalId,name | bare-#,Bare",
        "products      | externalId,name | bare-#,Bare",
        "opportunities | externalId,owner,state | bare-#,owner-#,open",
        "deals         | externalId,owner,amount,currency,closedAt"
            + " | bare-#,owner-#,1,EUR,2026-01-31T12:00:00Z",
        "surveys       | externalId,instrument,team,invitedAt"
            + " | bare-#,csat,Bare,2026-01-31T12:00:00Z",
        "improvements  | externalId,finding,measure,metric | bare-#,F,M,backlog",
        "targets       | externalId,metric,dimension,from,to,floor,target"
            + " | bare-#,bare-#,function,2026-01-01,2026-02-01,1,2",
      })
  void importedInOneRow(String type, String fields, String row) {
    JsonPath done = Api.ADMIN.imported(type, made(fields + "\n" + row + "\n"), null);
    assertThat(done.getInt("created")).as(done.prettify()).isEqualTo(1);
    String reference = made("bare-#");
    String id = Api.ADMIN.get("/" + type + "/" + reference).statusCode(200).extract().path("id");
    canBeRead("/" + type, reference, id);
  }

  @Test
  void aPersonWithoutAPlaceCanBeMovedAmendedAndImportedAgain() {
    String path = made("/people/owner-#");
    Api.ADMIN.changed(path, "{\"name\": \"Another\", \"reason\": \"misread\"}");
    Api.ADMIN.done(path + "/move", "{\"from\": \"2026-06-01\", \"team\": \"Placed\"}");
    JsonPath again =
        Api.ADMIN.imported("people", made("externalId,name,team\nowner-#,Owner,First\n"), null);
    assertThat(again.getInt("updated")).as(again.prettify()).isEqualTo(1);
    Api.ADMIN
        .get(path)
        .statusCode(200)
        .body("assignments.team", contains(null, "Placed", "First"))
        .body("assignments[2].from", equalTo(LocalDate.now(ZoneOffset.UTC).toString()));
  }

  private static void canBeRead(String path, String reference, String id) {
    Api.ADMIN.get(path + "/" + reference).statusCode(200).body("id", equalTo(id));
    Api.ADMIN.get(path + "/" + reference + "/history").statusCode(200).body("items", not(empty()));
    Api.ADMIN.get(path + "?sort=-id&limit=200").statusCode(200).body("items.id", hasItem(id));
  }

  private String made(String text) {
    return text.replace('\'', '"').replace("#", unique);
  }
}
