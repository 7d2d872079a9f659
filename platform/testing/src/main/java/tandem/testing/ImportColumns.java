package tandem.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * A service says of every column of every type that it imports what a cell holds, and takes what it
 * says. The tables of the documents are made of what it answers here.
 */
public abstract class ImportColumns {

  private static final Path ANSWERS = Path.of("target/imports.json");

  /** A column as the service tells it in Chinese. */
  private record Column(
      String field,
      String label,
      String holds,
      boolean required,
      String help,
      List<String> choices,
      String example) {

    boolean isExplained() {
      return example != null || holds.equals("flag") || says("as in `");
    }

    boolean says(String words) {
      return help != null && help.contains(words);
    }
  }

  private static Response asked(String path, String language) {
    return given()
        .auth()
        .oauth2(Tokens.of("admin"))
        .header("Accept-Language", language)
        .get("/api/v1/imports" + path);
  }

  private static Response answer(String path, String language) {
    return asked("/types" + path, language);
  }

  private static List<String> types() {
    return answer("", "en").jsonPath().getList("", String.class);
  }

  private static List<Column> columns(String type) {
    return answer("/" + type, "zh").jsonPath().getList("columns", Column.class);
  }

  @Test
  void saysOfEveryColumnWhatACellHolds() {
    assertThat(types()).isNotEmpty();
    for (String type : types()) {
      assertThat(columns(type)).as(type).isNotEmpty().allMatch(Column::isExplained);
    }
  }

  @Test
  void readsTheExamplesOfAllColumns() {
    for (String type : types()) {
      List<Column> columns = columns(type).stream().filter(it -> it.example() != null).toList();
      JsonPath report = tried(type, columns);
      assertThat(report.<Object>getList("sample")).as(type + report.prettify()).hasSize(1);
      assertThat(report.getMap("sample[0]").keySet())
          .as(type)
          .containsExactlyInAnyOrderElementsOf(columns.stream().map(Column::field).toList());
    }
  }

  @Test
  void lacksNothingWhereWhatIsRequiredIsThere() {
    for (String type : types()) {
      List<Column> columns = columns(type);
      JsonPath report = tried(type, columns.stream().filter(Column::required).toList());
      List<String> lacking =
          asked("/" + report.getString("id") + "/rejections", "en")
              .jsonPath()
              .getList("items.findAll { it.code == 'required' }.column");
      assertThat(columns.stream().filter(it -> it.says("absent")).map(Column::field))
          .as(type)
          .containsAll(lacking);
    }
  }

  @Test
  void tellsTheDocuments() throws IOException {
    String answers = Stream.of("en", "zh").map(ImportColumns::inLanguage).collect(joining(","));
    Files.writeString(ANSWERS, "{" + answers + "}");
  }

  private static String inLanguage(String language) {
    return types().stream()
        .map(type -> answer("/" + type, language).then().statusCode(200).extract().asString())
        .collect(joining(",", "\"" + language + "\": [", "]"));
  }

  /** Tries to import a row of the examples, below the labels. */
  private static JsonPath tried(String type, List<Column> columns) {
    String file =
        columns.stream().map(Column::label).map(ImportColumns::cell).collect(joining(","))
            + "\n"
            + columns.stream().map(Column::example).map(ImportColumns::cell).collect(joining(","));
    String location =
        given()
            .auth()
            .oauth2(Tokens.of("admin"))
            .multiPart("type", type)
            .multiPart("dryRun", "true")
            .multiPart("file", type + ".csv", file.getBytes(UTF_8))
            .post("/api/v1/imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    return Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> given().auth().oauth2(Tokens.of("admin")).get(location).jsonPath(),
            report -> report.getString("state").matches("completed|failed"));
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
