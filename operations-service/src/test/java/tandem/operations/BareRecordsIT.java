package tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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

  private static final String API = "/api/v1/";

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void process() {
    Service.process(made("process-#"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "people       | {'name': 'Bare'}",
        "processes    | {'name': 'Bare'}",
        "process-runs | {'process': 'process-#'}",
        "cases        | {'category': 'complaint'}",
        "calendars    | {'name': 'Bare', 'zone': 'UTC',"
            + " 'week': [{'day': 'MONDAY', 'from': '09:00', 'to': '17:00'}]}",
        "sla-policies | {'name': 'Bare', 'severity': 'bare-#', 'responseMinutes': 60}",
        "projects     | {'name': 'Bare'}",
        "improvements | {'finding': 'F', 'measure': 'M', 'metric': 'bare-#'}",
        "surveys      | {'instrument': 'csat', 'team': 'Bare'}",
        "targets | {'metric': 'bare-#', 'dimension': 'function', 'from': '2026-01-01',"
            + " 'to': '2026-02-01', 'floor': 1, 'target': 2}",
      })
  void recordedByOneRequest(String path, String body) {
    String id = post(admin(), API + path, made(body)).statusCode(201).extract().path("id");
    canBeRead(path, id, id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "people       | externalId,name | bare-#,Bare",
        "processes    | externalId,name | bare-#,Bare",
        "process-runs | externalId,process,requestedAt | bare-#,process-#,2026-01-31T12:00:00Z",
        "cases        | externalId,category,openedAt | bare-#,complaint,2026-01-31T12:00:00Z",
        "calendars    | externalId,name,zone,week | bare-#,Bare,UTC,"
            + "\"[{\"\"day\"\":\"\"MONDAY\"\",\"\"from\"\":\"\"09:00\"\",\"\"to\"\":\"\"17:00\"\"}]\"",
        "sla-policies | externalId,name,severity,responseMinutes | bare-#,Bare,import-#,60",
        "projects     | externalId,name | bare-#,Bare",
        "improvements | externalId,finding,measure,metric | bare-#,F,M,backlog",
        "surveys      | externalId,instrument,team,invitedAt"
            + " | bare-#,csat,Bare,2026-01-31T12:00:00Z",
        "targets      | externalId,metric,dimension,from,to,floor,target"
            + " | bare-#,bare-#,function,2026-01-01,2026-02-01,1,2",
      })
  void importedInOneRow(String type, String fields, String row) {
    JsonPath done = Service.imported(type, type + ".csv", made(fields + "\n" + row + "\n"), "{}");
    assertThat(done.getInt("created")).as(done.prettify()).isEqualTo(1);
    String reference = made("bare-#");
    String id =
        admin().get(API + type + "/" + reference).then().statusCode(200).extract().path("id");
    canBeRead(type, reference, id);
  }

  private static void canBeRead(String path, String reference, String id) {
    admin().get(API + path + "/" + reference).then().statusCode(200).body("id", equalTo(id));
    admin()
        .get(API + path + "/" + reference + "/history")
        .then()
        .statusCode(200)
        .body("items", not(empty()));
    admin()
        .get(API + path + "?sort=-id&limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
  }

  private String made(String text) {
    return text.replace('\'', '"').replace("#", unique);
  }
}
