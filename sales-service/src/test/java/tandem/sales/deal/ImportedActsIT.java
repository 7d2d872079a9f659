package tandem.sales.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.sales.Api;
import tandem.testing.Infrastructure;

/** Refunds and cancellations come as rows of files. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ImportedActsIT {

  private static final String REFUNDS =
      """
      externalId,deal,occurredAt,amount,reason
      r1-#,d1-#,2026-02-11,2.50,one was scratched
      r2-#,d1-#,2026-02-12,,returned
      r3-#,d9-#,2026-02-12,1,of a deal that nobody knows
      r4-#,d2-#,2026-02-12,100,more than was paid
      """;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  private String made(String text) {
    return text.replace("#", unique);
  }

  @BeforeEach
  void hasDeals() {
    Api.ADMIN.done(
        "/people", made("{\"externalId\": \"li-#\", \"name\": \"Li Na\", \"team\": \"T\"}"));
    for (String deal : List.of("d1-#", "d2-#")) {
      Api.ADMIN.done(
          "/deals",
          made(
              "{\"externalId\": \"%s\", \"owner\": \"li-#\", \"amount\": 10, \"currency\": \"USD\","
                      .formatted(deal)
                  + " \"occurredAt\": \"2026-02-10T00:00:00Z\"}"));
    }
  }

  @Test
  void eachIsDoneOnce() {
    JsonPath refunds = Api.ADMIN.imported("refunds", made(REFUNDS), null);

    assertThat(refunds.getInt("created")).as(refunds.prettify()).isEqualTo(2);
    assertThat(refunds.<String>getList("reasons.code"))
        .containsExactlyInAnyOrder("reference.unknown", "deal.refund-exceeds-rest");
    Api.ADMIN.get(made("/deals/d1-#")).body("refunded", equalTo(10f));
    Api.ADMIN
        .get(made("/deals/d1-#/history"))
        .body("items.act.reason", contains(null, "one was scratched", "returned"))
        .body("items.occurredAt[1]", equalTo("2026-02-11T00:00:00Z"));
    assertThat(Api.ADMIN.imported("refunds", made(REFUNDS), null).getInt("unchanged")).isEqualTo(2);
    String changed = made(REFUNDS.replace("2.50", "3.50"));
    assertThat(Api.ADMIN.imported("refunds", changed, null).<String>getList("reasons.code"))
        .contains("import.act-done");
  }

  @Test
  void whatIsCancelledIsNotRefundedAnyMore() {
    String row = made("externalId,deal,occurredAt,reason\nc1-#,d2-#,2026-02-20,never delivered\n");
    assertThat(Api.ADMIN.imported("cancellations", row, null).getInt("created")).isEqualTo(1);
    Api.ADMIN.get(made("/deals/d2-#")).body("state", equalTo("cancelled"));
    String late = made("externalId,deal,occurredAt,amount,reason\nr9-#,d2-#,2026-02-21,1,late\n");
    assertThat(Api.ADMIN.imported("refunds", late, null).getInt("rejected")).isEqualTo(1);
  }
}
