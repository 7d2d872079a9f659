package tandem.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;
import tandem.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class IdempotencyIT {

  private static final String NOTES = "/api/v1/notes";

  @Test
  void answersTheSameRequestAgainWithoutActingAgain() {
    Response first = write("again", "{\"title\": \"once\"}");
    Response second = write("again", "{\"title\": \"once\"}");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(countOf("once")).isEqualTo(1);
  }

  @Test
  void actsOnceForThirtyTwoAtOnce() throws Exception {
    try (ExecutorService callers = Executors.newFixedThreadPool(32)) {
      List<Future<Response>> answers =
          IntStream.range(0, 32)
              .mapToObj(i -> callers.submit(() -> write("crowd", "{\"title\": \"crowd\"}")))
              .toList();
      for (Future<Response> answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(201);
        assertThat(answer.get().asString()).isEqualTo(answers.getFirst().get().asString());
      }
    }
    assertThat(countOf("crowd")).isEqualTo(1);
  }

  @Test
  void refusesAnotherRequestWithTheSameKey() {
    write("other", "{\"title\": \"a\"}").then().statusCode(201);
    write("other", "{\"title\": \"b\"}")
        .then()
        .statusCode(422)
        .body("code", is("idempotency.other-request"));
  }

  @Test
  void keepsTheKeysOfCallersApart() {
    write("apart", "{\"title\": \"apart\"}").then().statusCode(201);
    given()
        .auth()
        .oauth2(Tokens.of("somebody-else", "admin"))
        .header("Idempotency-Key", "apart")
        .contentType("application/json")
        .body("{\"title\": \"apart too\"}")
        .post(NOTES)
        .then()
        .statusCode(201);
  }

  @Test
  void keepsNoKeyOfARefusedAct() {
    write("refused", "{\"title\": \"\"}").then().statusCode(422);
    write("refused", "{\"title\": \"better\"}").then().statusCode(201);
  }

  @Test
  void refusesAKeyThatIsNone() {
    write("two words", "{\"title\": \"x\"}")
        .then()
        .statusCode(422)
        .body("code", is("idempotency.key"));
  }

  private static int countOf(String title) {
    return admin().get(NOTES + "?title=" + title).jsonPath().getList("items").size();
  }

  private static Response write(String key, String body) {
    return admin()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(NOTES);
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.of("admin"));
  }
}
