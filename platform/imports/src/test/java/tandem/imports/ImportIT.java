package tandem.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tandem.imports.example.NoteImport;
import tandem.testing.Infrastructure;
import tandem.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ImportIT {

  private static final String IMPORTS = "/api/v1/imports";

  @Test
  void takesTheRowsOfACsvOnceHoweverOftenItComes() {
    String file =
        "\uFEFFexternalId,title,writtenAt\nonce-1,\"a, \"\"b\"\"\",2020-01-02\nonce-2,b,\n";
    JsonPath first = imported("a.csv", file, null);
    assertThat(first.getString("state")).isEqualTo("completed");
    assertThat(counts(first)).containsExactly(2L, 2L, 0L, 0L, 0L);
    assertThat(first.getLong("blank.writtenAt")).isEqualTo(1);
    assertThat(counts(imported("a.csv", file, null))).containsExactly(2L, 0L, 0L, 2L, 0L);
    assertThat(counts(imported("a.csv", file.replace("2,b", "2,c"), null)))
        .containsExactly(2L, 0L, 1L, 1L, 0L);
    note("once-1")
        .then()
        .body("title", is("a, \"b\""))
        .body("writtenAt", is("2020-01-02T00:00:00Z"));
  }

  @Test
  void mapsColumnsValuesDefaultsAndDates() {
    String mapping =
        """
        {"columns": {"id": ["externalId", "title"], "at": "writtenAt", "boss": "parent"},
         "values": {"externalId": {"old": "mapped"}, "title": {"old": "New"}},
         "dateFormat": "M/d/yyyy", "zone": "Asia/Shanghai"}
        """;
    JsonPath done = imported("a.csv", "id,at,boss,other\nold,3/4/2021,,x\n", mapping);
    assertThat(counts(done)).containsExactly(1L, 1L, 0L, 0L, 0L);
    note("mapped").then().body("title", is("New")).body("writtenAt", is("2021-03-03T16:00:00Z"));
  }

  @Test
  void readsPackedNdjson() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(
          """
          {"externalId": "nd-1", "title": "x", "price": {"amount": 0.10, "currency": "USD"}}
          not json

          {"externalId": "nd-2", "title": "y", "colour": "red"}
          """
              .getBytes(StandardCharsets.UTF_8));
    }
    String location = post("a.ndjson.gz", packed.toByteArray(), null).header("Location");
    JsonPath done = ended(location);
    assertThat(counts(done)).containsExactly(3L, 1L, 0L, 0L, 2L);
    assertThat(rejections(location).getList("line", Integer.class)).containsExactly(2, 4);
    note("nd-1").then().body("price.amount", is(0.1f));
  }

  @Test
  void saysWhichRowsItDoesNotTakeAndWhy() {
    String file =
        """
        key,title,writtenAt
        bad-1,,2020-01-01
        bad-2,t,yesterday
        bad-3,t
        bad-4,unforeseen,2020-01-01
        good-5,t,2020-01-01
        """;
    String mapping =
        "{\"columns\": {\"key\": \"externalId\", \"title\": \"title\", \"writtenAt\":"
            + " \"writtenAt\"}}";
    String location =
        post("a.csv", file.getBytes(StandardCharsets.UTF_8), mapping).header("Location");
    assertThat(counts(ended(location))).containsExactly(5L, 1L, 0L, 0L, 4L);
    JsonPath rejected = rejections(location);
    assertThat(rejected.getList("line", Integer.class)).containsExactly(2, 3, 4, 5);
    assertThat(rejected.getList("column")).containsExactly("title", "writtenAt", null, null);
    assertThat(rejected.getList("value")).containsExactly(null, "yesterday", null, null);
    assertThat(
            admin()
                .accept("text/csv")
                .header("Accept-Language", "zh")
                .get(location + "/rejections")
                .asString())
        .startsWith("line,column,code,reason,value\r\n2,title,")
        .contains("3,writtenAt,import.value.instant,值不是时间点。,yesterday");
  }

  @Test
  void writesNoFormulaIntoRejections() {
    byte[] file =
        "externalId,title,writtenAt\nf-1,t,=1+1\nf-2,t,@SUM(A1)\n".getBytes(StandardCharsets.UTF_8);
    String location = post("a.csv", file, null).header("Location");
    ended(location);
    assertThat(admin().accept("text/csv").get(location + "/rejections").asString())
        .contains(",'=1+1\r\n")
        .contains(",'@SUM(A1)\r\n");
  }

  @Test
  void knowsNothingInTheFuture() {
    given()
        .auth()
        .oauth2(Tokens.of("somebody", "admin", "backfill"))
        .multiPart("type", "notes")
        .multiPart("file", "a.csv", "title\n".getBytes(StandardCharsets.UTF_8))
        .multiPart("knownAt", "2100-01-01T00:00:00Z")
        .post(IMPORTS)
        .then()
        .statusCode(422)
        .body("errors[0].field", is("knownAt"))
        .body("errors[0].code", is("act.in-future"));
  }

  @Test
  void readsTextsAsTheyAreKeptAndTimesAsTheyAreMeant() {
    String file =
        """
        {"externalId": "kept-1\u00a0", "title": " Cafe\u0301 ", "writtenAt": "03/02/2026 23:45"}
        {"externalId": "kept-2", "title": "half \\ud83d", "writtenAt": "03/02/2026 23:45"}
        {"externalId": "kept-3", "title": "t", "writtenAt": "31/02/2026 23:45"}
        {"externalId": "kept-4", "title": "t", "writtenAt": "30/12/1899 00:00"}
        """;
    String mapping = "{\"dateFormat\": \"dd/MM/yyyy HH:mm\", \"zone\": \"America/New_York\"}";
    String location =
        post("a.ndjson", file.getBytes(StandardCharsets.UTF_8), mapping).header("Location");
    assertThat(counts(ended(location))).containsExactly(4L, 1L, 0L, 0L, 3L);
    assertThat(rejections(location).getList("code"))
        .containsExactly("text.invalid", "import.value.instant", "time.null-date");
    note("kept-1 ")
        .then()
        .body("title", is("Caf\u00e9"))
        .body("writtenAt", is("2026-02-04T04:45:00Z"));
  }

  @Test
  void triesRowsThatReferToLaterOnesAgain() {
    String file =
        "externalId,title,parent\nchild,c,middle\nmiddle,m,top\norphan,o,nobody\ntop,t,\n";
    String location = post("a.csv", file.getBytes(StandardCharsets.UTF_8), null).header("Location");
    assertThat(counts(ended(location))).containsExactly(4L, 3L, 0L, 0L, 1L);
    assertThat(rejections(location).getList("column")).containsExactly("parent");
    assertThat(rejections(location).getList("value")).containsExactly("nobody");
  }

  @Test
  void goesOnAfterTheLastCommitWhenItIsKilled() {
    NoteImport.DEATHS.set(2);
    String file =
        IntStream.range(0, 1_700)
            .mapToObj(i -> "killed-" + i + "," + (i == 1_200 ? "kill" : "t"))
            .collect(Collectors.joining("\n", "externalId,title\n", "\n"));
    JsonPath done = imported("a.csv", file, null);
    assertThat(counts(done)).containsExactly(1_700L, 1_700L, 0L, 0L, 0L);
    assertThat(NoteImport.DEATHS.get()).isLessThan(0);
    admin().get("/api/v1/notes/killed-3/history").then().body("items.size()", is(1));
  }

  @Test
  void recordsNothingInADryRun() {
    Response taken =
        form(
                "a.csv",
                "externalId,title,parent\ndry-2,t,dry-1\ndry-1,t,\ndry-3,,\n"
                    .getBytes(StandardCharsets.UTF_8))
            .multiPart("dryRun", "true")
            .post(IMPORTS);
    JsonPath tried = ended(taken.header("Location"));
    assertThat(counts(tried)).containsExactly(3L, 2L, 0L, 0L, 1L);
    assertThat(tried.getList("sample.externalId")).containsExactly("dry-2", "dry-1", "dry-3");
    assertThat(tried.getList("reasons.code")).hasSize(1);
    note("dry-1").then().statusCode(404);
  }

  @Test
  void proposesAMappingInADryRun() {
    Response taken =
        form(
                "a.csv",
                "External_ID;titel;Written At\nprop-1;t;31.12.2025 13:05\n"
                    .getBytes(StandardCharsets.UTF_8))
            .multiPart("dryRun", "true")
            .post(IMPORTS);
    JsonPath tried = ended(taken.header("Location"));
    assertThat(tried.getString("mapping.columns.External_ID")).isEqualTo("[externalId]");
    assertThat(tried.getString("mapping.columns.titel")).isEqualTo("[title]");
    assertThat(tried.getString("mapping.dateFormat")).isEqualTo("d.M.uuuu[ H:mm[:ss]]");
    assertThat(tried.getString("sample[0].writtenAt")).isEqualTo("2025-12-31T13:05:00Z");
    assertThat(counts(tried)).containsExactly(1L, 1L, 0L, 0L, 0L);
  }

  @Test
  void saysWhereABrokenFileBreaksOff() {
    JsonPath quote = imported("a.csv", "externalId,title\nbefore,t\nx,\"open\n", null);
    assertThat(quote.getString("state")).isEqualTo("failed");
    assertThat(quote.getString("failure")).contains("CSV");
    note("before").then().statusCode(200);
    assertThat(imported("a.csv", "", null).getString("state")).isEqualTo("failed");
    assertThat(imported("a.csv.gz", "no gzip", null).getString("state")).isEqualTo("failed");
    assertThat(imported("a.csv", "title,title\n", null).getString("state")).isEqualTo("failed");
  }

  @Test
  void rejectsOnlyTheRowsWithABadEncoding() {
    byte[] file =
        "externalId,title\nlatin,caf\u00e9\nutf,ok\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(counts(ended(post("a.csv", file, null).header("Location"))))
        .containsExactly(2L, 1L, 0L, 0L, 1L);
  }

  @Test
  void refusesWhatItCannotTake() {
    byte[] file = "title\n".getBytes(StandardCharsets.UTF_8);
    post("a.csv", file, "{\"columns\": {\"x\": \"colour\"}}")
        .then()
        .statusCode(422)
        .body("errors[0].field", is("mapping"));
    post("a.csv", file, "{\"zone\": \"Mars\"}").then().statusCode(422);
    post("a.csv", file, "{\"dateFormat\": \"DD/MM/YYYY\"}")
        .then()
        .statusCode(422)
        .body("errors[0].code", is("import.date-format"));
    post("a.csv", file, "{").then().statusCode(422);
    post("a.pdf", file, null).then().statusCode(422).body("code", is("import.format"));
    admin()
        .multiPart("type", "notes")
        .post(IMPORTS)
        .then()
        .statusCode(422)
        .body("errors[0].field", is("file"));
    admin()
        .multiPart("type", "planets")
        .multiPart("file", "a.csv", file)
        .post(IMPORTS)
        .then()
        .statusCode(422)
        .body("errors[0].field", is("type"));
    form("a.csv", file)
        .multiPart("knownAt", "2020-01-01T00:00:00Z")
        .post(IMPORTS)
        .then()
        .statusCode(403)
        .body("code", is("import.backfill"));
    given()
        .auth()
        .oauth2(Tokens.of("analyst"))
        .multiPart("type", "notes")
        .multiPart("file", "a.csv", file)
        .post(IMPORTS)
        .then()
        .statusCode(403);
    given().multiPart("type", "notes").post(IMPORTS).then().statusCode(401);
  }

  @Test
  void showsAnImportOnlyToWhoeverAskedForIt() {
    String location =
        post("a.csv", "title\n".getBytes(StandardCharsets.UTF_8), null).header("Location");
    admin().get(location).then().statusCode(200);
    admin()
        .get(IMPORTS + "?limit=1")
        .then()
        .statusCode(200)
        .body("items.size()", is(1))
        .body("next", not(nullValue()));
    given().auth().oauth2(Tokens.of("analyst")).get(location).then().statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.of("analyst"))
        .get(IMPORTS)
        .then()
        .statusCode(200)
        .body("items.size()", is(0));
  }

  @Test
  void takesAFileOncePerKey() {
    byte[] file = "externalId,title\nkeyed,t\n".getBytes(StandardCharsets.UTF_8);
    String first =
        form("a.csv", file).header("Idempotency-Key", "file").post(IMPORTS).header("Location");
    assertThat(
            form("a.csv", file).header("Idempotency-Key", "file").post(IMPORTS).header("Location"))
        .isEqualTo(first);
    file[file.length - 2] = 'u';
    form("a.csv", file).header("Idempotency-Key", "file").post(IMPORTS).then().statusCode(422);
  }

  private static JsonPath imported(String name, String file, String mapping) {
    return ended(post(name, file.getBytes(StandardCharsets.UTF_8), mapping).header("Location"));
  }

  private static Response post(String name, byte[] file, String mapping) {
    RequestSpecification form = form(name, file);
    return (mapping == null ? form : form.multiPart("mapping", mapping)).post(IMPORTS);
  }

  private static RequestSpecification form(String name, byte[] file) {
    return admin().multiPart("type", "notes").multiPart("file", name, file);
  }

  private static JsonPath ended(String location) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> admin().get(location).jsonPath().getString("finishedAt"),
            finished -> finished != null);
    return admin().get(location).jsonPath();
  }

  private static JsonPath rejections(String location) {
    return admin()
        .get(location + "/rejections")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("items");
  }

  private static List<Long> counts(JsonPath done) {
    return List.of(
        done.getLong("total"),
        done.getLong("created"),
        done.getLong("updated"),
        done.getLong("unchanged"),
        done.getLong("rejected"));
  }

  private static Response note(String ref) {
    return admin().get("/api/v1/notes/" + ref);
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.of("admin"));
  }
}
