package tandem.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.testing.Infrastructure;
import tandem.testing.RawHttp;
import tandem.testing.Tokens;

/** Forms that are none, and mappings that say nothing, are answered as problems. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class FormEdgesIT {

  @Test
  void refusesADoubtfulForm() throws IOException {
    String form = authorization() + "Content-Type: multipart/form-data";
    for (String type : new String[] {form, form + "; boundary=", form + "; boundary=x"}) {
      RawHttp.Answer answer =
          RawHttp.send(RestAssured.port, head("POST /api/v1/imports", type), bytes("nonsense"));
      assertThat(answer.status()).as(type).isIn(400, 415, 422);
      assertProblem(answer);
    }
    for (String part :
        new String[] {
          "--x\r\n\r\nnothing\r\n--x--\r\n",
          "--x\r\nContent-Disposition: form-data\r\n\r\nnameless\r\n--x--\r\n",
          "--x\r\nContent-Disposition: blah; name=\r\n\r\nx\r\n--x--\r\n",
          "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno file\r\n--x--\r\n",
          "--x\r\nContent-Disposition: form-data; name=\"type\"; filename=\"a\"\r\n\r\nx\r\n--x--",
          "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nunended",
          "--x\r\nbroken header\r\n\r\nx\r\n--x--\r\n",
          "--x--\r\n",
          "",
        }) {
      RawHttp.Answer answer =
          RawHttp.send(
              RestAssured.port, head("POST /api/v1/imports", form + "; boundary=x"), bytes(part));
      assertThat(answer.status()).as(part).isIn(400, 422);
      assertProblem(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"x\"",
        "{\"columns\": {\"a\": null}}",
        "{\"columns\": {\"a\": [null]}}",
        "{\"values\": {\"title\": null}}",
        "{\"values\": {\"title\": {\"a\": null}}}",
        "{\"defaults\": {\"title\": null}}",
        "{\"pausedWhen\": {\"a\": null}}",
        "{\"zone\": \"Nowhere\"}",
        "{\"columns\": 5}",
        "{",
      })
  void refusesAMappingThatSaysNothing(String mapping) {
    admin()
        .multiPart("file", "notes.csv", bytes("externalId,title\n1,x\n"), "text/csv")
        .multiPart("type", "notes")
        .multiPart("mapping", mapping)
        .post("/api/v1/imports")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", is("import.mapping"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"encoding": "GBK"}                      | import.one-of
          {"separator": "+"}                       | import.one-of
          {"onDisorder": "bend"}                   | import.one-of
          {"log": {"who": "a"}}                    | import.one-of
          {"onlyCreate": true, "onlyUpdate": true} | import.only-one
          """)
  void saysWhatOfAMappingIsWrong(String mapping, String code) {
    admin()
        .multiPart("file", "notes.csv", bytes("externalId,title\n1,x\n"), "text/csv")
        .multiPart("type", "notes")
        .multiPart("mapping", mapping)
        .post("/api/v1/imports")
        .then()
        .statusCode(422)
        .body("code", is(code));
  }

  private static String head(String request, String headers) {
    return request + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
  }

  private static String authorization() {
    return "Authorization: Bearer " + Tokens.of("admin") + "\r\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertProblem(RawHttp.Answer answer) {
    assertThat(answer.head()).containsIgnoringCase("Content-Type: application/problem+json");
    assertThat(answer.body()).contains("\"type\":\"urn:tandem:problem:", "\"title\"", "\"detail\"");
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.of("admin"));
  }
}
