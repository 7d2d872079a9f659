package tandem.system.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import tandem.system.Api;

/** Customers that are recorded one by one while other things happen. */
final class Customers {

  private final Api api;
  private int recorded;

  Customers(Api api) {
    this.api = api;
  }

  void record(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      api.post(
          "sales",
          "/api/v1/customers",
          "{\"externalId\": \"meanwhile-%1$d\", \"name\": \"Meanwhile %1$d\"}"
              .formatted(recorded++));
    }
  }

  /** Each of them once: an external id is no other's. */
  void assertAllThere() {
    for (int i = 0; i < recorded; i++) {
      assertThat(
              api.get("sales", "/api/v1/customers/meanwhile-" + i + "/history")
                  .path("items")
                  .size())
          .isEqualTo(1);
    }
  }
}
