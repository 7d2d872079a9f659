package tandem.system.recomputation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import tandem.system.Database;
import tandem.system.Suite;

/**
 * The figures of a suite, computed by the scripts of {@code recomputation/} in one session: the
 * tables of operations are there, those of sales are copied into temporary ones. Knows nothing of
 * events, of facts or of rollups.
 */
final class Recomputation implements AutoCloseable {

  private static final Path SCRIPTS =
      Suite.ROOT.resolve("deploy/system-tests/src/test/resources/recomputation");

  private final Connection session;

  private Recomputation(Connection session) {
    this.session = session;
  }

  static Recomputation of(Suite suite) throws SQLException, IOException {
    Recomputation recomputation = new Recomputation(Database.of(suite, "operations"));
    recomputation.execute("set time zone 'UTC'");
    recomputation.nameOwnTables();
    try (Connection sales = Database.of(suite, "sales")) {
      recomputation.copyTablesOf(sales);
    }
    return recomputation;
  }

  /** All figures of all months, and of all months by every dimension. */
  Map<Cell, BigDecimal> figures() throws SQLException, IOException {
    for (Path script : scripts()) {
      execute(Files.readString(script));
    }
    Map<Cell, BigDecimal> figures = new HashMap<>();
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery("table figure")) {
      while (row.next()) {
        Cell cell =
            new Cell(
                row.getString("metric"),
                row.getString("by"),
                row.getString("member"),
                row.getObject("month", LocalDate.class),
                row.getString("field"));
        if (figures.put(cell, row.getBigDecimal("value")) != null) {
          throw new IllegalStateException("computed twice: " + cell);
        }
      }
    }
    return figures;
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  private void nameOwnTables() throws SQLException {
    for (String table : tables(session)) {
      execute("create temp view operations_%1$s as table %1$s".formatted(table));
    }
  }

  private void copyTablesOf(Connection sales) throws SQLException, IOException {
    for (String table : tables(sales)) {
      execute("create temp table sales_%s (%s)".formatted(table, columns(sales, table)));
      ByteArrayOutputStream rows = new ByteArrayOutputStream();
      sales
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy (table %s) to stdout".formatted(table), rows);
      session
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy sales_%s from stdin".formatted(table),
              new ByteArrayInputStream(rows.toByteArray()));
    }
  }

  /** Those that hold a service's present state: not its events, imports and schema history. */
  private static List<String> tables(Connection service) throws SQLException {
    return texts(
        service,
        """
        select relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
          and relname !~ '^(event|outbox|import|idempotency|flyway|display)'
        order by relname
        """);
  }

  private static String columns(Connection service, String table) throws SQLException {
    return texts(
            service,
            """
            select string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' order by attnum)
            from pg_attribute
            where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
            """
                .formatted(table))
        .getFirst();
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  private void execute(String script) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(script);
    }
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
