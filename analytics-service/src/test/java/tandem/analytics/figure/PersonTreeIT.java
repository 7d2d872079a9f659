package tandem.analytics.figure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.acts.Roles;
import tandem.analytics.ingest.FoldedDatabase;
import tandem.analytics.ingest.FoldedFacts;
import tandem.analytics.ingest.Ingest;
import tandem.events.Holder;
import tandem.events.directory.PersonFacts;
import tandem.events.directory.PersonFacts.Assignment;
import tandem.events.sales.DealFacts;
import tandem.events.sales.DealFacts.Posting;
import tandem.testing.Infrastructure;
import tandem.testing.Tokens;

/**
 * Rule 15: who sees whose figures, by role and by kind of question. Alpha has six sellers, one of
 * them its supervisor, Gamma six, Beta three; two managers have no team. Each sold for 100 in 2023,
 * nobody in operations did.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
@TestProfile(FoldedDatabase.class)
class PersonTreeIT {

  private static final String REVENUE = "/api/v1/metrics/revenue";
  private static final String YEAR = "?from=2023-01-01&to=2024-01-01&grain=year";
  private static final Instant SOLD = Instant.parse("2023-06-15T12:00:00Z");
  private static final UUID MANAGER = id(1);
  private static final UUID WORKER = id(2);
  private static final List<UUID> ALPHA = ids(10, 6);
  private static final List<UUID> BETA = ids(20, 3);
  private static final List<UUID> GAMMA = ids(30, 6);

  @Inject Ingest ingest;
  @Inject DataSource database;

  /** The same events again change nothing. */
  @BeforeEach
  void fold() throws SQLException {
    person("sales", MANAGER, null, null);
    person("sales", id(3), null, null);
    person("operations", WORKER, "Desk", null);
    for (UUID person : ALPHA) {
      person("sales", person, "Alpha", MANAGER);
      sale(person, "Alpha");
    }
    for (UUID person : BETA) {
      person("sales", person, "Beta", null);
      sale(person, "Beta");
    }
    for (UUID person : GAMMA) {
      person("sales", person, "Gamma", null);
      sale(person, "Gamma");
    }
  }

  @Test
  void aJuniorOfOperationsSeesNoSellersFigures() {
    String junior = Tokens.of(WORKER.toString(), Roles.OPERATIONS_JUNIOR);
    get(junior, REVENUE + "/series" + YEAR + "&by=person").body("series", empty());
    get(junior, REVENUE + "/events" + YEAR)
        .body("items", empty())
        .body("restricted", equalTo(true));
    given()
        .auth()
        .oauth2(junior)
        .get(REVENUE + "/series" + YEAR + "&filter=person:" + ALPHA.getFirst())
        .then()
        .statusCode(422)
        .body("code", equalTo("figure.unknown-value"));
    given()
        .auth()
        .oauth2(junior)
        .get(REVENUE + "/events" + YEAR + "&filter=person:" + ALPHA.getFirst())
        .then()
        .statusCode(422);
    get(junior, "/api/v1/comparison" + YEAR + "&by=person&metrics=revenue")
        .body("members", empty());
    for (String question :
        List.of(
            REVENUE + "/series" + YEAR + "&by=person",
            REVENUE + "/events" + YEAR,
            "/api/v1/comparison" + YEAR + "&by=person")) {
      assertThat(csv(junior, question)).doesNotContain("00000000-0000-7000-8000");
    }
  }

  @Test
  void aSellerSeesOnesOwn() {
    String seller = Tokens.of(ALPHA.get(1).toString(), Roles.SALES_REPRESENTATIVE);
    sees(seller, ALPHA.get(1));
    get(seller, REVENUE + "/series" + YEAR + "&filter=person:" + ALPHA.get(1) + "&by=product")
        .body("series[0].points[0].value", equalTo(100.0f));
  }

  @Test
  void aSupervisorSeesTheTeam() {
    sees(
        Tokens.of(ALPHA.getFirst().toString(), Roles.SALES_SUPERVISOR), ALPHA.toArray(UUID[]::new));
  }

  @Test
  void aManagerSeesWhoseManagersLeadThere() {
    sees(Tokens.of(MANAGER.toString(), Roles.SALES_MANAGER), ALPHA.toArray(UUID[]::new));
  }

  @Test
  void aDirectorAndAnAnalystSeeEverybody() {
    UUID[] all = Stream.of(ALPHA, BETA, GAMMA).flatMap(List::stream).toArray(UUID[]::new);
    sees(Tokens.of("somebody", Roles.SALES_DIRECTOR), all);
    sees(Tokens.of(Roles.ANALYST), all);
    get(Tokens.of(Roles.ANALYST), REVENUE + "/events" + YEAR).body("restricted", equalTo(false));
  }

  @Test
  void aDirectorOfOperationsSeesNoSeller() {
    sees(Tokens.of(WORKER.toString(), Roles.OPERATIONS_DIRECTOR));
  }

  @Test
  void aTokenMayNameItsPersonByExternalId() throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into display_name (kind, id, name) values ('person-reference', ?, 'E-11')
                on conflict do nothing
                """)) {
      insert.setString(1, ALPHA.get(1).toString());
      insert.execute();
    }
    sees(Tokens.of("E-11", Roles.SALES_REPRESENTATIVE), ALPHA.get(1));
  }

  @Test
  void ofOthersTeamsOfFiveAreShownAndWhatIsNoSmallGroupInDisguise() {
    String junior = Tokens.of(WORKER.toString(), Roles.OPERATIONS_JUNIOR);
    get(junior, REVENUE + "/series" + YEAR).body("series[0].points[0].value", equalTo(1500.0f));
    get(junior, REVENUE + "/series" + YEAR + "&by=team")
        .body("series.by.team", contains("Alpha", "Beta", "Gamma"))
        .body("series[0].points[0].value", equalTo(600.0f))
        .body("series[1].points[0].value", nullValue())
        .body("series[1].points[0].n", equalTo(0))
        .body("series[1].points[0].reason", notNullValue())
        .body("series[2].points[0].value", equalTo(600.0f));
    assertThat(csv(junior, REVENUE + "/series" + YEAR + "&by=team")).doesNotContain(",300");
    for (String asked :
        List.of(
            "&filter=team:Beta",
            "&filter=team:Beta&filter=team:Alpha",
            "&filter=team:Beta&by=team",
            "&filter=team:Alpha&by=product",
            "&by=level")) {
      given()
          .auth()
          .oauth2(junior)
          .get(REVENUE + "/series" + YEAR + asked)
          .then()
          .statusCode(403)
          .body("code", equalTo("figure.group-too-small"));
    }
    get(junior, REVENUE + "/series" + YEAR + "&filter=team:Alpha&filter=team:Gamma")
        .body("series[0].points[0].value", equalTo(1200.0f));
    get(junior, "/api/v1/comparison" + YEAR + "&by=team&metrics=revenue")
        .body(
            "angles[0].metrics[0].members.find { it.name == 'Alpha' }.figure.value",
            equalTo(600.0f))
        .body(
            "angles[0].metrics[0].members.findAll { it.name == 'Beta' }.figure.value",
            everyItem(nullValue()));
  }

  /** By person, in the events and in a comparison: of these, and of nobody else. */
  private static void sees(String token, UUID... people) {
    String[] ids = Stream.of(people).map(UUID::toString).toArray(String[]::new);
    get(token, REVENUE + "/series" + YEAR + "&by=person")
        .body("series.key.person", containsInAnyOrder(ids));
    get(token, REVENUE + "/events" + YEAR + "&limit=100")
        .body("items.key.person", containsInAnyOrder(ids));
    get(token, "/api/v1/comparison" + YEAR + "&by=person&metrics=revenue")
        .body("members", hasSize(people.length))
        .body("members.id", containsInAnyOrder(ids));
  }

  private static ValidatableResponse get(String token, String path) {
    return given().auth().oauth2(token).get(path).then().statusCode(200);
  }

  private static String csv(String token, String path) {
    return given().auth().oauth2(token).accept("text/csv").get(path).asString();
  }

  private void person(String service, UUID id, String team, UUID manager) throws SQLException {
    Assignment place = new Assignment(null, team, null, "Region", manager, null);
    FoldedFacts.into(
        ingest, service, "person", id, SOLD, new PersonFacts(service, List.of(place), null));
  }

  private void sale(UUID person, String team) throws SQLException {
    Holder holder = new Holder(person, team, null, "Region", null);
    FoldedFacts.into(
        ingest,
        "sales",
        "deal",
        new UUID(person.getMostSignificantBits() + 1, person.getLeastSignificantBits()),
        SOLD,
        new DealFacts(
            null,
            null,
            "USD",
            null,
            List.of(Posting.of(SOLD, holder, null, 10_000, null, 1_000_000)),
            List.of(),
            List.of()));
  }

  private static UUID id(int number) {
    return new UUID(0x7000L, 0x8000_0000_0000_0000L + number * 0x100L);
  }

  private static List<UUID> ids(int first, int count) {
    return IntStream.range(first, first + count).mapToObj(PersonTreeIT::id).toList();
  }
}
