package tandem.analytics.ingest;

import java.sql.SQLException;
import java.util.List;
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

  /** A history that is folded into a database of its own little by little. */
  public static final class Growing {

    private final Warehouse warehouse = new Warehouse();
    private final List<Delivery> history;
    private int folded;

    public Growing(long seed, int aggregates) throws SQLException {
      history = new World(seed).history(aggregates);
    }

    public DataSource source() {
      return warehouse.database;
    }

    /**
     * Folds a few events more.
     *
     * @return whether there are others
     */
    public boolean grow(int events) throws SQLException {
      int end = Math.min(folded + events, history.size());
      warehouse.take(history.subList(folded, end));
      folded = end;
      return folded < history.size();
    }
  }
}
