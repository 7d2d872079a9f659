package tandem.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;
import tandem.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ProblemsIT {

  private static final String NOTES = "/api/v1/notes";

  @Test
  void asksForATokenInTheCallersLanguage() {
    given()
        .get(NOTES)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer")
        .body("title", is("Not signed in"));
    given()
        .header("Accept-Language", "de;q=0.9, zh-CN;q=0.8, en;q=0.1")
        .get(NOTES)
        .then()
        .statusCode(401)
        .header("Content-Language", "zh-CN")
        .body("title", is("未登录"));
  }

  @Test
  void refusesExpiredForeignAndBrokenTokens() {
    for (String token : new String[] {Tokens.expired("admin"), Tokens.foreign("admin"), "x.y.z"}) {
      given()
          .auth()
          .oauth2(token)
          .get(NOTES)
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .body("code", is("http.401"));
    }
  }

  @Test
  void refusesAnotherRoleAndWhatIsNotAnnotated() {
    given()
        .auth()
        .oauth2(Tokens.of("analyst"))
        .get(NOTES)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", is("http.403"));
    admin().get(NOTES + "/unannotated").then().statusCode(403).body("code", is("http.403"));
  }

  @Test
  void saysWhatHttpItselfRefuses() {
    admin()
        .get("/api/v1/nothing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", is("http.404"))
        .body("instance", is("/api/v1/nothing"));
    admin()
        .delete(NOTES)
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .body("code", is("http.405"));
    admin().accept("image/png").get(NOTES).then().statusCode(406).body("code", is("http.406"));
    admin()
        .contentType("text/plain")
        .body("x")
        .post(NOTES)
        .then()
        .statusCode(415)
        .body("code", is("http.415"));
  }

  @Test
  void namesTheWrongFieldOfARequest() {
    write("{\"titel\": \"x\"}")
        .statusCode(422)
        .body("errors[0].field", is("titel"))
        .body("errors[0].code", is("json.unknown-field"));
    write("{\"title\": \"x\", \"writtenAt\": \"yesterday\"}")
        .statusCode(422)
        .body("errors[0].field", is("writtenAt"));
    write("{\"title\": {\"a\": 1}}")
        .statusCode(422)
        .body("errors[0].field", is("title"))
        .body("errors[0].code", is("json.wrong-type"));
    write("{\"title\": 5}").statusCode(422).body("errors[0].field", is("title"));
    write("{\"title\": \" \", \"externalId\": \"" + "x".repeat(51) + "\"}")
        .statusCode(422)
        .body("code", is("invalid"))
        .body("errors.field", equalTo(List.of("externalId", "title")))
        .body("errors[0].message", is("The size must be from 0 to 50."));
    write("{\"title\": \"x\", \"price\": {\"amount\": 1.005, \"currency\": \"USD\"}}")
        .statusCode(422)
        .body("errors[0].field", is("price.amount"))
        .body("code", is("money.inexact"));
    write("{\"title\": \"x\", \"price\": {\"amount\": 1, \"currency\": \"ABC\"}}")
        .statusCode(422)
        .body("errors[0].field", is("price.currency"));
    write("").statusCode(422).body("errors[0].code", is("constraint.NotNull"));
  }

  @Test
  void takesNoNumberForATime() {
    for (String time : List.of("20260112", "\"20260112\"", "\"\"", "7")) {
      write("{\"title\": \"t\", \"writtenAt\": " + time + "}")
          .statusCode(422)
          .body("errors[0].field", is("writtenAt"))
          .body("errors[0].code", is("json.wrong-value"));
    }
  }

  @Test
  void refusesTextsThatCannotBeKept() {
    write("{\"title\": \"A\\ud83dB\"}").statusCode(422).body("code", is("text.invalid"));
    write("{\"externalId\": \"a\\tb\", \"title\": \"t\"}")
        .statusCode(422)
        .body("errors[0].field", is("externalId"));
    write("{\"title\": \"\\u00a0\"}").statusCode(422).body("errors[0].field", is("title"));
  }

  @Test
  void refusesBrokenJson() {
    write("{\"title\": ").statusCode(400).body("code", is("json.malformed"));
    write("{\"title\": \"x\"} {").statusCode(422);
    write("{\"title\": \"x\", \"title\": \"y\"}").statusCode(400);
    write("{\"tags\": " + "[".repeat(100) + "]".repeat(100) + "}")
        .body("code", not(containsString("internal")));
  }

  @Test
  void refusesAMegabyteOfNesting() {
    String nested = "[".repeat(500_000) + "]".repeat(500_000);
    write(nested)
        .statusCode(413)
        .contentType("application/problem+json")
        .body("code", is("body.too-large"));
    write(nested.substring(450_000, 550_000)).statusCode(422).body("code", is("json.wrong-type"));
  }

  @Test
  void boundsABodyThatDoesNotSayItsLength() {
    byte[] large =
        ("{\"title\": \"" + "x".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    admin()
        .contentType("application/json")
        .body(new ByteArrayInputStream(large))
        .post(NOTES)
        .then()
        .statusCode(413)
        .body("code", is("body.too-large"));
  }

  @Test
  void turnsARaceForTheSameExternalIdIntoAConflict() {
    write("{\"title\": \"x\", \"externalId\": \"race\"}").statusCode(201);
    write("{\"title\": \"x\", \"externalId\": \"race\"}")
        .statusCode(409)
        .body("code", is("conflict.exists"));
  }

  @Test
  void refusesAnActByTheState() {
    write("{\"title\": \"x\", \"externalId\": \"state\"}").statusCode(201);
    admin().post(NOTES + "/state/close").then().statusCode(200);
    admin().post(NOTES + "/state/close").then().statusCode(409).body("code", is("note.closed"));
    admin()
        .post(NOTES + "/nobody/close")
        .then()
        .statusCode(404)
        .body("detail", containsString("nobody"));
  }

  @Test
  void hidesWhatIsBehindAFault() {
    admin()
        .get(NOTES + "/fault")
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("code", is("internal"))
        .body("detail", not(containsString("secret")));
    admin().get(NOTES + "?limit=%00").then().statusCode(422);
    write("{\"title\": \"a\\u0000b\"}").statusCode(422).body("code", is("text.invalid"));
  }

  @Test
  void offersItsHeadersToBrowsers() {
    admin()
        .get(NOTES)
        .then()
        .statusCode(200)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-cache");
  }

  private static ValidatableResponse write(String body) {
    return admin().contentType("application/json").body(body).post(NOTES).then();
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.of("admin"));
  }
}
