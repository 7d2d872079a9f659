package tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.system.recomputation.RecomputedFigures;

/** The demo company, loaded through the public imports. */
class DemoST {

  private static Suite suite;
  private static String printed;

  @BeforeAll
  static void load() {
    suite = Suite.run("-Ddemo=true");
    printed = suite.printed();
  }

  @AfterAll
  static void end() {
    suite.close();
  }

  @Test
  void fillsAnEmptySuiteOnce() {
    assertThat(printed).contains(" opportunities", " deals", " process-runs");
    suite.terminate();

    suite.start();

    assertThat(suite.printed()).doesNotContain(" opportunities", "cannot be imported");
  }

  @Test
  void everyFigureIsThatOfTheServicesOwnDatabases() throws SQLException, IOException {
    Api api = new Api(suite, "admin");
    api.awaitFresh();

    RecomputedFigures figures = RecomputedFigures.of(suite);

    assertThat(figures.count()).isGreaterThan(1_000);
    assertThat(figures.differences(api)).isEmpty();
  }
}
