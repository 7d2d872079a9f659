package tandem.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static tandem.operations.Service.admin;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.testing.Infrastructure;
import tandem.testing.Tokens;

/** Files as other systems export them: the mapping that a dry run proposes is the right one. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ForeignFilesIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cases | service-desk.csv | d-M-uuuu[ H:mm[:ss]]"
            + " | Assignee=owner, Assignment Group=team, Category=category, Closed=closedAt,"
            + " Created=openedAt, First Response=respondedAt, Priority=severity,"
            + " Requester Company=customer, Resolved=resolvedAt, Short description=subject,"
            + " Ticket Number=externalId",
        "cases | tickets.csv | "
            + " | assignee=owner, created_at=openedAt, group=team, id=externalId,"
            + " organization=customer, priority=severity, solved_at=resolvedAt, subject=subject,"
            + " ticket type=category, via=channel",
        "surveys | survey-answers.csv | "
            + " | Agent=owner, NPS Score=score, Respondent Company=customer,"
            + " Response ID=externalId, Survey Date=answeredAt, Ticket ID=case",
      })
  void isReadAsItsOwnersMeanIt(String type, String file, String dateFormat, String columns)
      throws IOException {
    JsonPath report = tried(type, file);

    Map<String, List<String>> found = new TreeMap<>(report.getMap("mapping.columns"));
    assertThat(
            found.entrySet().stream()
                .map(column -> column.getKey() + "=" + texts(column.getValue()))
                .collect(Collectors.joining(", ")))
        .as(report.prettify())
        .isEqualTo(columns);
    assertThat(report.getString("mapping.dateFormat")).isEqualTo(dateFormat);
  }

  private static String texts(Object fields) {
    return fields instanceof List<?> several
        ? several.stream().map(String::valueOf).collect(Collectors.joining("+"))
        : String.valueOf(fields);
  }

  private static JsonPath tried(String type, String file) throws IOException {
    byte[] content;
    try (InputStream stream = ForeignFilesIT.class.getResourceAsStream("/foreign/" + file)) {
      content = stream.readAllBytes();
    }
    String location =
        given()
            .auth()
            .oauth2(Tokens.of("admin"))
            .multiPart("type", type)
            .multiPart("dryRun", "true")
            .multiPart("file", file, content)
            .post("/api/v1/imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    return Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> admin().get(location).then().extract().jsonPath(),
            answer -> answer.getString("state").matches("completed|failed"));
  }
}
