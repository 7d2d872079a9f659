package tandem.operations.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static tandem.operations.Service.CALENDARS;
import static tandem.operations.Service.POLICIES;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.imported;
import static tandem.operations.Service.patch;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** Calendars and policies change by dated editions. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class CalendarIT {

  private static final String MONDAY =
      "[{\"day\": \"MONDAY\", \"from\": \"09:00\", \"to\": \"17:00\"}]";

  @Test
  void aChangeIsANewEditionFromTodayOn() {
    calendar("changed");

    patch(admin(), CALENDARS + "/changed", "{\"holidays\": [\"2026-12-25\", \"2026-05-01\"]}")
        .statusCode(200)
        .body("edition", is(2))
        .body("holidays", contains("2026-05-01", "2026-12-25"))
        .body("week[0].day", is("MONDAY"));

    String from = admin().get(CALENDARS + "/changed").path("from");
    assertThat(LocalDate.parse(from)).isAfterOrEqualTo(LocalDate.now(ZoneOffset.UTC).minusDays(1));
  }

  @Test
  void anEditionBeginsOnTheDayOfItsOwnChangeAlone() {
    calendar("dated");
    patch(admin(), CALENDARS + "/dated", "{\"from\": \"2026-06-01\"}")
        .body("from", is("2026-06-01"));

    String from =
        patch(admin(), CALENDARS + "/dated", "{\"zone\": \"UTC\"}").extract().path("from");

    assertThat(from).isNotEqualTo("2026-06-01");
  }

  @Test
  void isCalledByItsLabelWhereThereIsNone() {
    admin()
        .get(CALENDARS + "/none")
        .then()
        .statusCode(404)
        .body("detail", is("There is no business calendar \"none\" that you may see."));
    admin()
        .header("Accept-Language", "zh-CN")
        .get(POLICIES + "/none")
        .then()
        .body("detail", is("没有您可以查看的服务策略“none”。"));
  }

  @Test
  void refusesHoursThatOverlapAndLeavesTheEditionAsItWas() {
    calendar("sound");

    patch(
            admin(),
            CALENDARS + "/sound",
            "{\"week\": [{\"day\": \"MONDAY\", \"from\": \"09:00\", \"to\": \"12:00\"},"
                + " {\"day\": \"MONDAY\", \"from\": \"11:00\", \"to\": \"24:00\"}]}")
        .statusCode(422)
        .body("errors[0].field", is("week"));
    String row =
        "{\"externalId\": \"sound\", \"name\": \"Bad\", \"zone\": \"UTC\", \"week\": [{\"day\":"
            + " \"MONDAY\", \"from\": \"09:00\", \"to\": \"08:00\"}]}\n";
    assertThat(imported("calendars", "c.ndjson", row, "{}").getInt("rejected")).isEqualTo(1);

    admin()
        .get(CALENDARS + "/sound")
        .then()
        .body("edition", is(1))
        .body("name", is("Office"))
        .body("from", nullValue())
        .body("holidays", empty());
  }

  @Test
  void whichCasesAPolicyIsForStaysAndIsNoOthers() {
    policy("fixed", "first").statusCode(201);

    patch(admin(), POLICIES + "/fixed", "{\"severity\": \"other\"}")
        .statusCode(409)
        .body("errors[0].field", is("severity"));
    policy("again", "first").statusCode(409);
    String rows =
        """
        externalId,name,severity,responseMinutes
        twice-1,One,twice,60
        twice-2,Other,twice,60
        fixed,Fixed,moved,60
        """;
    assertThat(imported("sla-policies", "p.csv", rows, "{}").getInt("rejected")).isEqualTo(2);
  }

  @Test
  void aListIsHadWholeAsAFile() {
    calendar("filed");

    String csv =
        admin().accept("text/csv").get(CALENDARS + "?externalId=filed").then().extract().asString();
    String ndjson =
        admin()
            .accept("application/x-ndjson")
            .get(CALENDARS + "?externalId=filed")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(csv.lines().findFirst())
        .hasValue("id,externalId,version,name,zone,from,week,holidays,edition");
    assertThat(csv.lines().skip(1)).singleElement().asString().contains("\"\"MONDAY\"\"");
    assertThat(ndjson.lines()).singleElement().asString().contains("\"week\":[{");
    assertThat(imported("calendars", "c.csv", csv, "{}").getInt("unchanged")).isEqualTo(1);
  }

  private static void calendar(String externalId) {
    post(
            admin(),
            CALENDARS,
            "{\"externalId\": \"%s\", \"name\": \"Office\", \"zone\": \"Europe/Berlin\", \"week\": %s}"
                .formatted(externalId, MONDAY))
        .statusCode(201);
  }

  private static io.restassured.response.ValidatableResponse policy(
      String externalId, String severity) {
    return post(
        admin(),
        POLICIES,
        "{\"externalId\": \"%s\", \"name\": \"P\", \"severity\": \"%s\", \"responseMinutes\": 60}"
            .formatted(externalId, severity));
  }
}
