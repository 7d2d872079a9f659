package tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each process dies at its sixteenth pass of a named point, again and again, whenever it has been
 * started anew, while a company acts; its clients ask again with the same key.
 */
class KillPointsST {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "act.before-commit:16",
        "relay.sent:16",
        "relay.acknowledged:16",
        "relay.deleted:16",
        "fold.before-commit:16",
        "fold.committed:16"
      })
  void losesAndDoublesNothingWhereItDies(String point) throws IOException, SQLException {
    try (Suite suite = Suite.prepare().with("TANDEM_FAILPOINT", point)) {
      suite.start();
      Company company = new Company(suite);

      company.act();

      company.awaitFresh();
      assertThat(suite.printed()).contains("ended (86), starting again");
      new Reconciliation(suite).check();
    }
  }
}
