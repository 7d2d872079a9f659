package tandem.operations.servicecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static tandem.operations.Service.CASES;
import static tandem.operations.Service.admin;
import static tandem.operations.Service.imported;
import static tandem.operations.Service.patch;
import static tandem.operations.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.testing.Infrastructure;

/** An attribute that is one field and one column is recorded, imported, listed and published. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ChannelIT {

  private final String phone = "phone-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void isRecordedChangedListedAndPublished() {
    String id =
        post(admin(), CASES, "{\"category\": \"request\", \"channel\": \"%s\"}".formatted(phone))
            .statusCode(201)
            .extract()
            .path("id");

    admin().get(CASES + "?channel=" + phone).then().body("items.id", contains(id));
    patch(admin(), CASES + "/" + id, "{\"channel\": \"chat\"}").statusCode(200);
    admin()
        .get(CASES + "/" + id + "/history")
        .then()
        .body("items.facts.channel", contains(phone, "chat"))
        .body("items[1].act.fields", contains("channel"));
  }

  @Test
  void isImportedAndExported() {
    String rows =
        "externalId,category,openedAt,channel\n%1$s,request,2026-03-02T09:00:00Z,%1$s\n"
            .formatted(phone);
    assertThat(imported("cases", "cases.csv", rows, "{}").getInt("created")).isEqualTo(1);

    String file = admin().accept("text/csv").get(CASES + "?channel=" + phone).asString();

    assertThat(file.lines().skip(1)).singleElement().asString().contains("," + phone + ",");
    assertThat(admin().accept("text/csv").get(CASES + "?bom=true&channel=" + phone).asString())
        .isEqualTo("\uFEFF" + file);
  }
}
