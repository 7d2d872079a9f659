package tandem.sales.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.sales.Api;
import tandem.testing.Infrastructure;

/** An attribute that is one field and one column is recorded, imported, listed and published. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class TierIT {

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void isRecordedChangedListedAndPublished() {
    String gold = "gold-" + unique;
    String id = Api.ADMIN.done("/customers", "{\"name\": \"A\", \"tier\": \"%s\"}".formatted(gold));

    Api.ADMIN.get("/customers?tier=" + gold).body("items.id", contains(id));
    Api.ADMIN.changed("/customers/" + id, "{\"tier\": \"silver\"}").body("tier", equalTo("silver"));
    Api.ADMIN
        .get("/customers/" + id + "/history")
        .body("items.facts.tier", contains(gold, "silver"));
    Api.ADMIN
        .request()
        .header("Accept-Language", "zh-CN")
        .body("{\"name\": \"A\", \"tier\": 7}")
        .post("/api/v1/customers")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("tier"));
  }

  @Test
  void isImportedAndExported() {
    String rows = "externalId,name,tier\nt-%1$s,T,gold-%1$s\n".formatted(unique);
    assertThat(Api.ADMIN.imported("customers", rows, null).getInt("created")).isEqualTo(1);

    String file =
        Api.ADMIN
            .request()
            .accept("text/csv")
            .get("/api/v1/customers?tier=gold-" + unique)
            .asString();

    assertThat(file.lines().findFirst().orElseThrow()).endsWith(",tier");
    assertThat(file.lines().skip(1)).singleElement().asString().endsWith(",gold-" + unique);
  }
}
