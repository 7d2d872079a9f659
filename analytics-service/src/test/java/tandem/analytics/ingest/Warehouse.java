package tandem.analytics.ingest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import tandem.analytics.ingest.Generation.State;
import tandem.analytics.metric.Catalogue;
import tandem.testing.Database;
import tandem.testing.Servers;

/** A database with the service's tables and the ingest that writes it, without the service. */
public final class Warehouse {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public final DataSource database = migrated(Servers.newDatabase());
  public final Generations generations = new Generations();
  final Ingest ingest;

  public Warehouse() throws SQLException {
    this(Shipped.catalogue());
  }

  public Warehouse(Catalogue catalogue) throws SQLException {
    this.ingest = new Ingest(database, catalogue, generations, new SimpleMeterRegistry());
    try (Connection connection = database.getConnection()) {
      generations.create(connection, State.SERVING, new Projection(catalogue, ZONE));
    }
  }

  private static DataSource migrated(Database database) {
    Flyway.configure()
        .dataSource(database.url(), database.username(), database.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser(database.username());
    source.setPassword(database.password());
    return source;
  }

  void take(List<Delivery> deliveries) throws SQLException {
    ingest.take(deliveries, Map.of());
  }

  /** All rows of the tables that events decide, of the generation that serves. */
  public Map<String, List<String>> rows() throws SQLException {
    return rows(
        Integer.parseInt(query("select id from generation where state = 'serving'").getFirst()));
  }

  /** All rows of the tables that events decide, of one generation. */
  public Map<String, List<String>> rows(int generation) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    List<String> tables = tables(generation);
    // which change was the last hangs on the order, as the numbers of places do
    tables.removeAll(List.of("month_version", "place", "tally", "bin"));
    tables.addAll(List.of("rollup", "rollup_bin"));
    for (String table : tables) {
      rows.put(table, query("select to_jsonb(t) from g%d.%s t".formatted(generation, table)));
    }
    rows.put("event_log", query("select to_jsonb(t) from event_log t"));
    rows.put("aggregate_head", query("select to_jsonb(t) from aggregate_head t"));
    return rows;
  }

  /** The tables of a generation. */
  public List<String> tables(int generation) throws SQLException {
    return query("select tablename from pg_tables where schemaname = 'g%d'".formatted(generation));
  }

  /** Folds the history of a world, or a part of it. */
  public void fold(long seed, int aggregates, int from, int to) throws SQLException {
    List<Delivery> history = new World(seed).history(aggregates);
    take(history.subList(history.size() * from / 100, history.size() * to / 100));
  }

  public void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  /** The first column of each row as text, in order. */
  public List<String> query(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    values.sort(null);
    return values;
  }
}
