package tandem.operations.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static tandem.operations.Service.CASES;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.imported;
import static tandem.operations.Service.patch;
import static tandem.operations.Service.post;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** Records name customers and deals as the CRM does, before it tells them and after. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ElsewhereIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String customer = "crm-" + unique;
  private final String deal = "so-" + unique;
  private final Sales sales = new Sales();

  @Inject AgroalDataSource database;

  @AfterEach
  void close() {
    sales.close();
  }

  @Test
  void whatIsKnownIsNamedByItsExternalId() throws Exception {
    String id = known("customer", customer);

    JsonPath it = open("{'category': 'request', 'customer': '%s'}".formatted(customer));

    assertThat(it.getString("customer")).isEqualTo(id);
    assertThat(it.getList("awaited")).isNull();
  }

  @Test
  void whatComesBeforeItsCustomerIsKeptAndLinkedWithAnEvent() throws Exception {
    String id =
        open("{'category': 'request', 'customer': '%s', 'deal': '%s'}".formatted(customer, deal))
            .getString("id");
    admin()
        .get(CASES + "/" + id)
        .then()
        .body("customer", nullValue())
        .body("awaited.field", contains("customer", "deal"))
        .body("awaited.name", contains(customer, deal));
    admin().get(CASES + "?awaiting=true&limit=200").then().body("items.id", hasItem(id));

    String told = sales.tells("customer", customer).toString();
    awaitField(CASES + "/" + id, "customer", told);

    admin().get(CASES + "/" + id).then().body("awaited.field", contains("deal"));
    String dealTold = sales.tells("deal", deal).toString();
    awaitField(CASES + "/" + id, "deal", dealTold);
    admin().get(CASES + "?awaiting=true&limit=200").then().body("items.id", not(hasItem(id)));
    admin()
        .get(CASES + "/" + id + "/history")
        .then()
        .body(
            "items.type",
            contains(
                "operations.case.opened.v1",
                "operations.case.linked.v1",
                "operations.case.linked.v1"))
        .body("items.act.fields[1]", contains("customer"))
        .body("items.facts[2].customer", equalTo(told))
        .body("items.facts[2].deal", equalTo(dealTold));
  }

  @Test
  void aCorrectionTakesThePlaceOfWhatWasWaitedFor() throws Exception {
    String id =
        open("{'category': 'request', 'customer': '%s'}".formatted(customer)).getString("id");
    UUID other = UUID.randomUUID();

    patch(admin(), CASES + "/" + id, "{\"customer\": \"%s\"}".formatted(other))
        .statusCode(200)
        .body("customer", equalTo(other.toString()))
        .body("awaited", nullValue());

    known("customer", customer);
    admin().get(CASES + "/" + id).then().body("customer", equalTo(other.toString()));
  }

  @Test
  void filesNameThemLikewiseAndListsAreFilteredByThem() throws Exception {
    String rows =
        """
        externalId,category,openedAt,customer,deal
        %1$s-1,request,2026-03-02T09:00:00Z,%2$s,%3$s
        %1$s-2,request,2026-03-03T09:00:00Z,%2$s,
        """
            .formatted(unique, customer, deal);
    assertThat(imported("cases", "cases.csv", rows, "{}").getInt("created")).isEqualTo(2);
    String told = sales.tells("customer", customer).toString();
    awaitField(CASES + "/" + unique + "-2", "customer", told);
    awaitField(CASES + "/" + unique + "-1", "customer", told);

    admin()
        .get(CASES + "?customer=" + customer + "&sort=openedAt")
        .then()
        .body("items.externalId", contains(unique + "-1", unique + "-2"));
    assertThat(imported("cases", "cases.csv", rows, "{}").getInt("unchanged")).isEqualTo(2);
    String more = rows.replace(deal, "other-" + unique);
    assertThat(imported("cases", "cases.csv", more, "{}").getInt("updated")).isEqualTo(1);
    admin()
        .get(CASES + "/" + unique + "-1")
        .then()
        .body("customer", equalTo(told))
        .body("awaited.name", contains("other-" + unique));
  }

  @Test
  void anExternalIdMayLookLikeAnId() throws Exception {
    String crm = UUID.randomUUID().toString();
    String before =
        open("{'category': 'request', 'customer': '%s'}".formatted(crm)).getString("id");

    String told = known("customer", crm);
    String after = open("{'category': 'request', 'customer': '%s'}".formatted(crm)).getString("id");

    awaitField(CASES + "/" + before, "customer", told);
    admin().get(CASES + "/" + after).then().body("customer", equalTo(told));
  }

  @Test
  void whatRefersToARemovedRecordIsLinkedToTheNextOneWithItsExternalIdOnce() throws Exception {
    UUID removed = UUID.fromString(known("customer", customer));
    String id =
        open("{'category': 'request', 'customer': '%s'}".formatted(customer)).getString("id");

    sales.removes("customer", removed);
    await().atMost(SOON).until(() -> count(named(customer) + " and id is null") == 1);
    String waits =
        open("{'category': 'request', 'customer': '%s'}".formatted(customer)).getString("id");
    admin().get(CASES + "/" + id).then().body("customer", equalTo(removed.toString()));
    admin().get(CASES + "/" + waits).then().body("customer", nullValue());

    String next = known("customer", customer);
    awaitField(CASES + "/" + waits, "customer", next);
    awaitField(CASES + "/" + id, "customer", next);
    // As the topic is read again from its beginning.
    sales.tells("customer", removed, customer);
    sales.removes("customer", removed);
    sales.tells("customer", UUID.fromString(next), customer);
    known("deal", deal);
    admin()
        .get(CASES + "/" + id + "/history")
        .then()
        .body("items.type", contains("operations.case.opened.v1", "operations.case.linked.v1"))
        .body("items.act.fields[1]", contains("customer"))
        .body("items.facts[1].customer", equalTo(next));
  }

  @Test
  void nothingIsToldBetweenTheQuestionAndTheRecordThatWaits() throws Exception {
    CompletableFuture<JsonPath> opened;
    try (Connection holds = database.getConnection()) {
      holds.setAutoCommit(false);
      holds.createStatement().execute("lock table outbox in exclusive mode");
      opened =
          CompletableFuture.supplyAsync(
              () -> open("{'category': 'request', 'customer': '%s'}".formatted(customer)));
      await()
          .atMost(SOON)
          .until(() -> count("pg_locks where not granted and relation = 'outbox'::regclass") > 0);
      sales.tells("customer", customer);
      await().atMost(SOON).until(() -> count(named(customer)) > 0);
      // As long as a link of what waits takes, were it not for the lock.
      await()
          .pollDelay(Duration.ofSeconds(3))
          .atMost(SOON)
          .until(
              () ->
                  count("known_record where not linked and external_id = '" + customer + "'") > 0);
      holds.rollback();
    }
    String id = opened.get().getString("id");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> admin().get(CASES + "/" + id).then().body("customer", not(nullValue())));
  }

  /** The id of a record that the service knows when this returns. */
  private String known(String kind, String externalId) throws Exception {
    UUID id = sales.tells(kind, externalId);
    await().atMost(SOON).until(() -> count("known_record where linked and id = '" + id + "'") == 1);
    return id.toString();
  }

  private static String named(String externalId) {
    return "known_record where external_id = '" + externalId + "'";
  }

  private long count(String of) throws Exception {
    try (Connection connection = database.getConnection();
        var row = connection.createStatement().executeQuery("select count(*) from " + of)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static JsonPath open(String document) {
    return post(admin(), CASES, body(document)).statusCode(201).extract().jsonPath();
  }

  private static void awaitField(String path, String field, String value) {
    await().atMost(SOON).untilAsserted(() -> admin().get(path).then().body(field, equalTo(value)));
  }

  private static String body(String quoted) {
    return quoted.replace('\'', '"');
  }
}
