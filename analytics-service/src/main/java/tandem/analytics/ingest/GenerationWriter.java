package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import tandem.analytics.facts.FactsStore;

/** Folds chains into a generation's tables. */
final class GenerationWriter {

  private GenerationWriter() {}

  static void write(
      Connection connection, Generation generation, Collection<Chain> chains, Stages stages)
      throws SQLException {
    Projection projection = generation.projection();
    Changes changes =
        stages.time(
            "fold",
            () -> {
              Fold fold = new Fold(projection);
              chains.forEach(fold::add);
              return fold.changes();
            });
    GenerationTables.enter(connection, generation.schema());
    FactsStore facts = new FactsStore(projection.catalogue(), projection.zone());
    LinkedStore linked = new LinkedStore(connection, changes.reached());
    stages.run(
        "linked",
        () -> {
          linked.lock(generation.id());
          linked.count(-1, changes.rollups());
        });
    stages.run(
        "facts",
        () -> {
          facts.close(connection, changes.closed());
          facts.open(connection, changes.opened());
        });
    stages.run("linked", () -> linked.count(1, changes.rollups()));
    stages.run("rollups", () -> new RollupStore(connection).add(changes.rollups().tallies()));
    stages.run("bins", () -> new BinStore(connection).add(changes.rollups().bins()));
    stages.run("versions", () -> new MonthVersions(connection).raise(changes.rollups()));
  }
}
