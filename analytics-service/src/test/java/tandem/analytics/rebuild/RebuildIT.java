package tandem.analytics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tandem.analytics.ingest.Generations;
import tandem.analytics.ingest.Shipped;
import tandem.analytics.ingest.Warehouse;
import tandem.analytics.metric.Catalogue;

class RebuildIT {

  private static final int SMALL_STEP = 5;

  private final Warehouse warehouse = new Warehouse();

  RebuildIT() throws SQLException {}

  @Test
  void givesTheRowsOfTheGenerationThatServed() throws SQLException {
    warehouse.fold(1, 30, 0, 100);
    var live = warehouse.rows();

    Rebuild rebuild = rebuild(Shipped.catalogue(), Warehouse.ZONE);
    rebuild.begin();
    finish(rebuild);

    assertThat(warehouse.query("select id || state from generation"))
        .containsExactly("1retired", "2serving");
    assertThat(warehouse.rows(2)).isEqualTo(live);
  }

  @Test
  void foldsWhatComesMeanwhileIntoBothGenerations() throws SQLException {
    warehouse.fold(2, 40, 0, 50);
    Rebuild rebuild = rebuild(Shipped.catalogue(), Warehouse.ZONE);
    rebuild.begin();

    for (int part = 50; part < 100; part += 5) {
      rebuild.step();
      warehouse.fold(2, 40, part, part + 5);
      warehouse.fold(2, 40, part - 40, part - 30);
    }
    finish(rebuild);

    assertThat(warehouse.rows(2)).isEqualTo(warehouse.rows(1));
    assertThat(warehouse.query("select 1 from event_log"))
        .hasSameSizeAs(warehouse.query("select distinct event_id from event_log"));
  }

  @Test
  void goesOnAfterTheLastStepWhenItsProcessIsGone() throws SQLException {
    warehouse.fold(3, 30, 0, 100);
    rebuild(Shipped.catalogue(), Warehouse.ZONE).begin();

    Generations forgetful = new Generations();
    while (rebuild(forgetful, Shipped.catalogue(), Warehouse.ZONE).step()) {
      forgetful = new Generations();
    }

    assertThat(warehouse.rows(2)).isEqualTo(warehouse.rows(1));
    assertThat(warehouse.query("select events from generation where id = 2"))
        .isEqualTo(warehouse.query("select count(*) from event_log"));
  }

  @Test
  void anotherCatalogueIsRebuiltAtStartAndCountsAsIfItHadAlwaysBeen() throws SQLException {
    Catalogue other =
        Catalogue.parse(
            Shipped.catalogue()
                .text()
                .replace(
                    "measures:\n",
                    "measures:\n"
                        + "  run.waits: { on: process-run.started, duration: [requested, started]"
                        + " }\n")
                .replace("      stage: text\n", "      stage: text\n      competitorsPrice: text\n")
                .replace("    moments: [opened, won, lost]", "    moments: [opened, lost, won]"));
    warehouse.fold(4, 30, 0, 60);

    Rebuild rebuild = rebuild(other, Warehouse.ZONE);
    rebuild.ensure();
    rebuild.step();
    warehouse.fold(4, 30, 60, 100);
    finish(rebuild);

    Warehouse always = new Warehouse(other);
    always.fold(4, 30, 0, 60);
    always.fold(4, 30, 60, 100);
    assertThat(warehouse.rows()).isEqualTo(always.rows());
  }

  @Test
  void rowsOfAnEarlierReleaseAreRebuiltWhateverItsMetricsSaid() throws SQLException {
    warehouse.fold(7, 20, 0, 50);
    warehouse.execute(
        "update generation set catalogue = catalogue || '\n  old: { unheard: of }\n'");
    Generations afresh = new Generations();
    Rebuild rebuild = rebuild(afresh, Shipped.catalogue(), Warehouse.ZONE);

    rebuild.begin();
    finish(rebuild);

    assertThat(warehouse.rows(2)).isEqualTo(warehouse.rows(1));
  }

  @Test
  void anotherZoneIsRebuiltAtStart() throws SQLException {
    warehouse.fold(5, 20, 0, 100);
    Rebuild rebuild = rebuild(Shipped.catalogue(), ZoneOffset.UTC);

    rebuild.ensure();
    finish(rebuild);
    rebuild.ensure();

    assertThat(warehouse.query("select zone || state from generation"))
        .containsExactly("Asia/Shanghairetired", "Zserving");
    assertThat(warehouse.rows(2)).isNotEqualTo(warehouse.rows(1));
  }

  @Test
  void whatWasReplacedIsDroppedAfterAWhile() throws SQLException {
    warehouse.fold(6, 5, 0, 100);
    Rebuild rebuild = rebuild(Shipped.catalogue(), Warehouse.ZONE);
    rebuild.begin();
    finish(rebuild);
    RetiredGenerations retired = new RetiredGenerations(warehouse.database, warehouse.generations);

    retired.drop(Duration.ofHours(1));
    assertThat(warehouse.query("select 1 from generation")).hasSize(2);
    retired.drop(Duration.ZERO);

    assertThat(warehouse.query("select id from generation")).containsExactly("2");
    assertThat(warehouse.query("select nspname from pg_namespace where nspname like 'g_'"))
        .containsExactly("g2");
  }

  private Rebuild rebuild(Catalogue catalogue, ZoneId zone) {
    return rebuild(warehouse.generations, catalogue, zone);
  }

  private Rebuild rebuild(Generations generations, Catalogue catalogue, ZoneId zone) {
    return new Rebuild(
        warehouse.database, generations, new SimpleMeterRegistry(), catalogue, zone, SMALL_STEP);
  }

  private static void finish(Rebuild rebuild) throws SQLException {
    while (rebuild.step()) {
      Thread.onSpinWait();
    }
  }
}
