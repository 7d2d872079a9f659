package tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.system.recomputation.RecomputedFigures;

/** The demo company, loaded through the public imports. */
class DemoST {

  /** The same company on whatever day the test runs. */
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 7, 1);

  private static Suite suite;
  private static String printed;

  @BeforeAll
  static void load() throws IOException {
    suite = Suite.withDemo(LAST_DAY);
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

  @Test
  void theSignalsFindThePlantedChangesAndWhatFollowsFromThemAlone() {
    Api api = new Api(suite, "admin");
    api.awaitFresh();

    PlantedChanges changes = PlantedChanges.said(api, FIRST_DAY);

    assertThat(changes.ofTeams()).containsAll(changes.plantedInTeams());
    assertThat(changes.ofFunctions()).contains(changes.plantedInSales());
    assertThat(changes.unexplained()).isEmpty();
  }

  @Test
  void theImprovementThatWorkedIsToldFromTheOneThatDidNot() {
    Api api = new Api(suite, "admin");
    api.awaitFresh();

    assertThat(api.get("analytics", "/api/v1/improvement-effects").path("items"))
        .extracting(its -> its.path("metric").asText() + " " + its.path("verdict").asText())
        .containsExactly("win-rate better", "lead-time no-change");
  }

  @Test
  void aColleagueSaysThatNothingChangedWhereNothingDid() {
    Api api = new Api(suite, "admin");
    api.awaitFresh();

    assertThat(
            api.get(
                    "analytics",
                    "/api/v1/comparison?from=%s&to=%s&metrics=process-cycle-time,lead-time"
                        .formatted(FIRST_DAY, FIRST_DAY.plusYears(2)))
                .path("said"))
        .singleElement()
        .satisfies(said -> assertThat(said.path("text").asText()).startsWith("Nothing changed"));
  }
}
