package tandem.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tandem.acts.Text;
import tandem.testing.Infrastructure;
import tandem.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RecordsIT {

  private static final String NOTES = "/api/v1/notes";

  @Inject DataSource database;

  @Test
  void keepsTextsInItsDatabaseAsInItsRequests() throws SQLException {
    List<String> texts =
        List.of(
            "North",
            "",
            " \u00A0North\u3000\t\n",
            "\uFEFFNo\u200Brth\u00AD",
            "\u200ECafe\u0301\u200F\u2028",
            "one\r\n\ttwo  three",
            "\u2000a\u202Fb\u205F",
            "\uD83D\uDC68\u200D\uD83D\uDC69 \u4E2D\u6587");
    for (String text : texts) {
      assertThat(keptByTheDatabase(text)).isEqualTo(Text.kept(text));
    }
  }

  private String keptByTheDatabase(String text) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement("select tandem_text(?)")) {
      query.setString(1, text);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  @Test
  void guardsAgainstLostUpdates() {
    String etag = write("{\"externalId\": \"guarded\", \"title\": \"x\"}").extract().header("ETag");
    admin()
        .header("If-Match", "\"1.99\"")
        .post(NOTES + "/guarded/close")
        .then()
        .statusCode(412)
        .body("code", is("stale"));
    admin()
        .header("If-Match", etag)
        .post(NOTES + "/guarded/close")
        .then()
        .statusCode(200)
        .body("closed", is(true));
  }

  @Test
  void saysWhenNothingHasChanged() {
    String etag = write("{\"externalId\": \"cached\", \"title\": \"x\"}").extract().header("ETag");
    admin()
        .header("If-None-Match", etag)
        .get(NOTES + "/cached")
        .then()
        .statusCode(304)
        .header("ETag", etag);
    admin().header("If-None-Match", "\"1.99\"").get(NOTES + "/cached").then().statusCode(200);
  }

  @Test
  void showsMoneyExactly() {
    write(
            "{\"externalId\": \"dear\", \"title\": \"x\", \"price\": {\"amount\":"
                + " \"90071992547409.93\", \"currency\": \"USD\"}}")
        .statusCode(201);
    assertThat(admin().get(NOTES + "/dear").asString())
        .contains("\"amount\":90071992547409.93,\"currency\":\"USD\"");
  }

  @Test
  void pagesThroughAllOfAListOnceWhateverItsOrder() {
    IntStream.range(0, 7)
        .forEach(
            i ->
                write(
                        "{\"externalId\": \"p"
                            + i
                            + "\", \"title\": \"page\""
                            + (i % 3 == 0
                                ? ""
                                : ", \"writtenAt\": \"2020-01-0" + (1 + i / 2) + "T00:00:00Z\"")
                            + "}")
                    .statusCode(201));
    for (String sort : List.of("id", "-id", "title", "-title", "writtenAt", "-writtenAt")) {
      assertThat(all("title=page&sort=" + sort))
          .as(sort)
          .containsExactlyInAnyOrder("p0", "p1", "p2", "p3", "p4", "p5", "p6");
    }
    assertThat(all("title=page&sort=-writtenAt")).endsWith("p6", "p3", "p0");
    assertThat(all("title=page&written=false")).containsExactly("p0", "p3", "p6");
    assertThat(
            all("title=page&writtenAtFrom=2020-01-02T00:00:00Z&writtenAtTo=2020-01-03T00:00:00Z"))
        .containsExactly("p2");
    String id = admin().get(NOTES + "/p5").jsonPath().getString("id");
    assertThat(all("note=p1&note=" + id)).containsExactly("p1", "p5");
  }

  @Test
  void refusesWhatAListDoesNotKnow() {
    admin().get(NOTES + "?colour=red").then().statusCode(422).body("errors[0].field", is("colour"));
    admin().get(NOTES + "?limit=201").then().statusCode(422).body("errors[0].field", is("limit"));
    admin().get(NOTES + "?sort=colour").then().statusCode(422);
    admin().get(NOTES + "?closed=maybe").then().statusCode(422);
    admin().get(NOTES + "?cursor=!").then().statusCode(422).body("code", is("list.cursor"));
  }

  @Test
  void readsTheHistoryOfARecord() {
    write("{\"externalId\": \"past\", \"title\": \"x\"}").statusCode(201);
    admin().post(NOTES + "/past/close").then().statusCode(200);
    String next =
        admin()
            .get(NOTES + "/past/history?limit=1")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].type", is("example.note.written.v1"))
            .body("items[0].facts.title", is("x"))
            .body("items[0].actor", is("admin"))
            .body("next", notNullValue())
            .extract()
            .path("next");
    admin()
        .get(NOTES + "/past/history?limit=1&cursor=" + next)
        .then()
        .body("items[0].version", is("1.2"))
        .body("next", nullValue());
  }

  private static List<String> all(String query) {
    List<String> found = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page =
          admin()
              .get(NOTES + "?limit=2&" + query + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      found.addAll(page.getList("items.externalId", String.class));
      cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    } while (cursor != null);
    return found;
  }

  private static ValidatableResponse write(String body) {
    return admin().contentType("application/json").body(body).post(NOTES).then();
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.of("admin"));
  }
}
