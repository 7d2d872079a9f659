package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tandem.analytics.facts.FactsStore;
import tandem.analytics.rollup.Histories;
import tandem.analytics.rollup.Place;
import tandem.analytics.rollup.Rollups;

/** Folds chains into a generation's tables. */
final class GenerationWriter {

  private GenerationWriter() {}

  static void write(
      Connection connection, Generation generation, Collection<Chain> chains, Stages stages)
      throws SQLException {
    Projection projection = generation.projection();
    List<Chain> read =
        stages.time("read", () -> chains.stream().map(it -> it.readBy(projection)).toList());
    Reached reached = stages.time("reached", () -> Reached.by(read, projection));
    GenerationTables.enter(connection, generation.schema());
    FactsStore facts = new FactsStore(projection.catalogue(), projection.zone());
    LinkedStore linked = new LinkedStore(connection, reached);
    Histories histories =
        stages.time(
            "histories",
            () -> {
              linked.lock(generation.id());
              return new HistoryStore(connection).read(reached, projection);
            });
    Changes changes =
        stages.time(
            "fold",
            () -> {
              Fold fold = new Fold(projection, histories);
              read.forEach(fold::add);
              return fold.changes();
            });
    stages.run("linked", () -> linked.count(-1, changes.rollups()));
    stages.run(
        "facts",
        () -> {
          facts.close(connection, changes.closed());
          facts.open(connection, changes.opened());
        });
    stages.run("linked", () -> linked.count(1, changes.rollups()));
    Rollups rollups = changes.rollups();
    Map<Place, Integer> places =
        stages.time("places", () -> new Places(connection).numbers(rollups));
    stages.run("rollups", () -> new RollupStore(connection).add(rollups.tallies(), places));
    stages.run("bins", () -> new BinStore(connection).add(rollups.bins(), places));
    stages.run("versions", () -> new MonthVersions(connection).raise(changes));
  }
}
