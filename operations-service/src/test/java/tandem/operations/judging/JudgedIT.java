package tandem.operations.judging;

import static org.hamcrest.Matchers.is;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.patch;
import static tandem.operations.Service.person;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.testing.Infrastructure;

/** Who corrects how somebody was judged: those above, never the judged. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class JudgedIT {

  private static final String SURVEYS = "/api/v1/surveys";

  @BeforeEach
  void team() {
    person("boss", "Judged", null);
    person("judged", "Judged", "boss");
    person("mate", "Judged", "boss");
    person("stranger", "Elsewhere", null);
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource({
    "judged,operations-junior,403",
    "judged,operations-senior,403",
    "judged,operations-product-manager,403",
    "judged,operations-director,403",
    "mate,operations-junior,404",
    "mate,operations-senior,403",
    "stranger,operations-senior,404",
    "stranger,operations-manager,404",
    "boss,operations-manager,200",
    "stranger,operations-director,200",
    "stranger,sales-director,403",
    "stranger,analyst,403",
  })
  void correctsAndWithdrawsAsTheRungAllows(String who, String role, int status) {
    String id = answered();
    patch(person(who, role), SURVEYS + "/" + id, "{\"score\": 5, \"reason\": \"misread\"}")
        .statusCode(status);
    admin().get(SURVEYS + "/" + id).then().body("score", is(status == 200 ? 5 : 2));
    post(person(who, role), SURVEYS + "/" + id + "/withdraw", "{\"reason\": \"misread\"}")
        .statusCode(status);
    admin().get(SURVEYS + "/" + id).then().body("withdrawn", is(status == 200));
  }

  private static String answered() {
    String id =
        post(admin(), SURVEYS, "{\"instrument\": \"csat\", \"owner\": \"judged\"}")
            .statusCode(201)
            .extract()
            .path("id");
    post(admin(), SURVEYS + "/" + id + "/answer", "{\"score\": 2}").statusCode(200);
    return id;
  }
}
