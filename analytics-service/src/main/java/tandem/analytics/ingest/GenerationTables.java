package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.FactTable;

/**
 * The tables of a generation, in a schema of its own: its facts as its catalogue has them, and its
 * rollups.
 */
final class GenerationTables {

  /**
   * What changed in a measure on a day, as it became known on another: exact integers that add up.
   * A row that comes to nothing is removed, so that the rows do not depend on the order in which
   * the events came. `dims` are the values of the set's dimensions in the catalogue's order, null
   * where the facts name none; `currency` is that of `sum` where that is money, else empty; `sum`
   * is unbounded, since nothing bounds how many amounts fall on one day; days are the first of the
   * month in sets of that grain.
   */
  private static final String ROLLUP =
      """
      create table rollup (
        measure   text   not null,
        set       text   not null,
        dims      text[] not null,
        currency  text   not null,
        day       date   not null,
        known_day date   not null,
        count     bigint not null,
        sum       numeric not null,
        primary key (measure, set, day, dims, currency, known_day)
      ) with (fillfactor = 60)
      """;

  /**
   * Histograms of durations by month: `bin` is that of {@link tandem.analytics.rollup.Bins}, within
   * 1 % of the value.
   */
  private static final String ROLLUP_BIN =
      """
      create table rollup_bin (
        measure     text   not null,
        set         text   not null,
        dims        text[] not null,
        month       date   not null,
        known_month date   not null,
        bin         int    not null,
        count       bigint not null,
        primary key (measure, set, month, dims, known_month, bin)
      ) with (fillfactor = 60)
      """;

  /** Which change was the last to a month of a set; see {@link MonthVersions}. */
  private static final String MONTH_VERSION =
      """
      create table month_version (
        set     text not null,
        month   date not null,
        version uuid not null,
        primary key (set, month)
      ) with (fillfactor = 50)
      """;

  private GenerationTables() {}

  static void create(Connection connection, String schema, Catalogue catalogue)
      throws SQLException {
    String facts =
        FactTable.all(catalogue).stream().map(FactTable::ddl).collect(Collectors.joining("\n"));
    execute(
        connection,
        String.join("\n", "create schema " + schema, facts, ROLLUP, ROLLUP_BIN, MONTH_VERSION));
  }

  /** Until the transaction ends, the tables are found by their bare names. */
  static void enter(Connection connection, String schema) throws SQLException {
    execute(connection, "set local search_path to " + schema + ", public");
  }

  static void drop(Connection connection, String schema) throws SQLException {
    execute(connection, "drop schema if exists " + schema + " cascade");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
