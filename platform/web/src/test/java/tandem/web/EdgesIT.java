package tandem.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.testing.Infrastructure;
import tandem.testing.RawHttp;
import tandem.testing.Tokens;

/** What no decent client sends is refused as a problem, and nothing is recorded. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class EdgesIT {

  private static final String NOTES = "/api/v1/notes";

  @ParameterizedTest
  @ValueSource(strings = {"application/xml", "text/html", "image/png", "text/csv", "text/*"})
  void givesJsonOnly(String accept) {
    admin().accept(accept).get(NOTES).then().spec(problem(406, "http.406"));
    write("x", "written-" + accept.hashCode(), accept).spec(problem(406, "http.406"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"blah", "*/*/", ";;", "application/", "*/json", "a/b;q=2", "a/b,", "text/html;q"})
  void recordsNothingWhereTheAcceptIsMalformed(String accept) {
    String externalId = "accepting-" + accept.hashCode();
    write("x", externalId, accept).spec(problem(400, "http.malformed-header"));
    admin().get(NOTES + "/" + externalId).then().statusCode(404);
    given().header("Accept", accept).get(NOTES).then().spec(problem(400, "http.malformed-header"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html, image/gif, *; q=.2, */*; q=.2",
        "application/json;charset=utf-8",
        "application/*;q=0.5",
        "APPLICATION/JSON",
        "application/json;profile=\"a,b\", text/html"
      })
  void takesWhatClientsSend(String accept) {
    admin().header("Accept", accept).get(NOTES).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "blah, 400",
    "application/, 400",
    ";, 400",
    "application/json;charset, 400",
    "text/plain, 415",
    "application/xml, 415",
    "application/x-www-form-urlencoded, 415",
    "application/json;charset=utf-16, 415",
    "application/json;charset=gb18030, 415",
  })
  void refusesWhatItCannotRead(String type, int status) throws IOException {
    byte[] body = "{\"title\": \"x\"}".getBytes(StandardCharsets.UTF_8);
    for (String token : new String[] {"", authorization()}) {
      RawHttp.Answer answer = post(token + "Content-Type: " + type, body);
      assertThat(answer.status()).isIn(status, token.isEmpty() ? 401 : status);
      assertProblem(answer);
    }
  }

  @Test
  void readsACharsetInCapitals() {
    admin()
        .header("Content-Type", "application/json;charset=UTF-8")
        .body("{\"title\": \"x\"}")
        .post(NOTES)
        .then()
        .statusCode(201);
  }

  @Test
  void refusesABodyThatIsPackedOrNotUtf8() throws IOException {
    String note = "{\"title\": \"北区\"}";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(note.getBytes(StandardCharsets.UTF_8));
    }
    String json = authorization() + "Content-Type: application/json";
    RawHttp.Answer coded = post(json + "\r\nContent-Encoding: gzip", packed.toByteArray());
    assertThat(coded.status()).isEqualTo(415);
    assertProblem(coded);
    RawHttp.Answer unsaid = post(json, packed.toByteArray());
    assertThat(unsaid.status()).isEqualTo(400);
    assertProblem(unsaid);
    for (String charset : new String[] {"GB18030", "UTF-16", "UTF-16LE", "UTF-32BE"}) {
      RawHttp.Answer answer = post(json, note.getBytes(Charset.forName(charset)));
      assertThat(answer.status()).as(charset).isEqualTo(400);
      assertThat(answer.body()).contains("body.not-utf8");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%c3%28", "/a%ff", "?limit=%", "?title=%e5%8c", "?title=ü"})
  void refusesEscapesThatAreNoText(String rest) throws IOException {
    for (String token : new String[] {"", authorization()}) {
      RawHttp.Answer answer = get(NOTES + rest, token);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("http.escapes");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%", "/%zz", "/%4"})
  void refusesBrokenEscapesInPaths(String rest) throws IOException {
    for (String token : new String[] {"", authorization()}) {
      RawHttp.Answer answer = get(NOTES + rest, token);
      assertThat(answer.status()).isEqualTo(400);
      assertProblem(answer);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/notes/, 200",
    "/api/v1/notes/a%2Fb, 404",
    "/api/v1/notes//, 200",
    "/api/v1/../v1/notes, 200",
    "/api/v1/notes/a%00b, 422",
    "/api/v1/notes/{a}|b, 400",
    "/nothing, 404",
    "/q/nothing, 404",
    "/, 404",
  })
  void knowsItsPaths(String path, int status) throws IOException {
    RawHttp.Answer answer = get(path, authorization());
    assertThat(answer.status()).as(answer.head()).isEqualTo(status);
    if (status >= 400) {
      assertProblem(answer);
    }
  }

  @Test
  void refusesAnOverlongLineAndOverlongHeaders() throws IOException {
    RawHttp.Answer line = get(NOTES + "?title=" + "x".repeat(20_000), "");
    assertThat(line.status()).isEqualTo(414);
    assertProblem(line);
    RawHttp.Answer header = get(NOTES, "X-Long: " + "x".repeat(20_000) + "\r\n");
    assertThat(header.status()).isEqualTo(431);
    assertProblem(header);
  }

  @Test
  void refusesWhatIsSaidTwice() throws IOException {
    RawHttp.Answer answer = get(NOTES, authorization() + authorization());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("http.doubled-header", "Authorization");
    admin().get(NOTES + "?limit=1&limit=2").then().spec(problem(422, "list.too-many-values"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer", "Bearer ", "Basic YTpi", "Bearer a b", "blah", "Bearer %", "Bearer ü"})
  void asksForATokenWhereTheHeaderHasNone(String authorization) throws IOException {
    RawHttp.Answer answer = get(NOTES, "Authorization: " + authorization + "\r\n");
    assertThat(answer.status()).isEqualTo(401);
    assertProblem(answer);
  }

  @Test
  void refusesAHostThatIsNone() throws IOException {
    int port = RestAssured.port;
    RawHttp.Answer answer =
        RawHttp.send(port, "GET " + NOTES + " HTTP/1.1\r\nHost: a b{" + "\r\nX: y", null);
    assertThat(answer.status()).isEqualTo(400);
    assertProblem(answer);
  }

  @Test
  void answersHeadAsGetWithoutABody() {
    write("x", "head", "*/*").statusCode(201);
    String tag = admin().get(NOTES + "/head").then().extract().header("ETag");
    admin()
        .head(NOTES + "/head")
        .then()
        .statusCode(200)
        .header("ETag", tag)
        .contentType("application/json")
        .body(emptyString());
    admin().header("If-None-Match", tag).head(NOTES + "/head").then().statusCode(304);
    admin().head(NOTES + "/nobody").then().statusCode(404).body(emptyString());
  }

  @Test
  void findsAnIdWhateverItsCase() {
    String id = write("x", "cased", "*/*").statusCode(201).extract().path("id");
    String capitals = id.toUpperCase(Locale.ROOT);
    admin().get(NOTES + "/" + capitals).then().statusCode(200).body("id", is(id));
    admin().get(NOTES + "?note=" + capitals).then().body("items", hasSize(1));
  }

  @Test
  void refusesParametersThatThePathDoesNotHave() {
    admin().get(NOTES + "?titel=x").then().spec(problem(422, "list.unknown-parameter"));
    admin().get(NOTES + "/x?title=x").then().spec(problem(422, "list.no-parameters"));
    write("x", "asked", "*/*").statusCode(201);
    admin()
        .get(NOTES + "/asked/history?sort=id")
        .then()
        .spec(problem(422, "list.unknown-parameter"));
    admin()
        .post(NOTES + "/asked/close?dryRun=true")
        .then()
        .spec(problem(422, "list.no-parameters"));
    admin().get(NOTES + "/asked").then().body("closed", equalTo(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "writtenAtFrom=-0001-01-01T00:00:00Z",
        "writtenAtFrom=%2B1000000-01-01T00:00:00Z",
        "writtenAtTo=0000-12-31T00:00:00Z",
        "writtenAtTo=2026-02-30T00:00:00Z",
        "writtenAtFrom=",
        "cursor=x",
        "cursor=",
        "cursor=%ff",
        "cursor=aWQKeAp4",
        "sort=",
        "sort=-",
        "limit=0",
        "limit=1e9",
        "limit=99999999999",
        "closed=maybe"
      })
  void refusesValuesThatAreNone(String query) throws IOException {
    RawHttp.Answer answer = get(NOTES + "?" + query, authorization());
    assertThat(answer.status()).isIn(400, 422);
    assertProblem(answer);
  }

  private static ValidatableResponse write(String title, String externalId, String accept) {
    return admin()
        .contentType("application/json")
        .header("Accept", accept)
        .body("{\"title\": \"%s\", \"externalId\": \"%s\"}".formatted(title, externalId))
        .post(NOTES)
        .then();
  }

  private static RawHttp.Answer post(String headers, byte[] body) throws IOException {
    return RawHttp.send(RestAssured.port, head("POST " + NOTES, headers), body);
  }

  private static RawHttp.Answer get(String target, String headers) throws IOException {
    return RawHttp.send(RestAssured.port, head("GET " + target, headers + "X-Last: x"), null);
  }

  private static String head(String request, String headers) {
    return request + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
  }

  private static String authorization() {
    return "Authorization: Bearer " + Tokens.of("admin") + "\r\n";
  }

  private static void assertProblem(RawHttp.Answer answer) {
    assertThat(answer.head()).containsIgnoringCase("Content-Type: application/problem+json");
    assertThat(answer.body()).contains("\"type\":\"urn:tandem:problem:", "\"title\"", "\"detail\"");
  }

  private static io.restassured.specification.ResponseSpecification problem(
      int status, String code) {
    return RestAssured.expect()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", is(code))
        .body("type", startsWith("urn:tandem:problem:"));
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.of("admin"));
  }
}
