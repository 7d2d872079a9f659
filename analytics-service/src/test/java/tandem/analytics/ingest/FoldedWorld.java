package tandem.analytics.ingest;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** A random world, folded, for tests of what reads it. The same seed gives the same world. */
public final class FoldedWorld {

  private FoldedWorld() {}

  /** In a database of its own. */
  public static DataSource of(long seed, int aggregates) throws SQLException {
    Warehouse warehouse = new Warehouse();
    warehouse.take(new World(seed).history(aggregates));
    return warehouse.database;
  }

  /** In the database of the service. */
  public static void into(Ingest ingest, long seed, int aggregates) throws SQLException {
    ingest.take(new World(seed).history(aggregates), Map.of());
  }
}
