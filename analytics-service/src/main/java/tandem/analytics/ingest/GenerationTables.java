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
   * Places in sets: `dims` are the values of the set's dimensions in the catalogue's order, null
   * where the facts name none; `currency` is that of a sum where that is money, else empty.
   */
  private static final String PLACE =
      """
      create table place (
        place    int    not null generated always as identity primary key,
        set      text   collate "C" not null,
        dims     text[] collate "C" not null,
        currency text   collate "C" not null,
        unique (set, dims, currency)
      )
      """;

  /**
   * What changed in a measure on a day, as it became known on another: exact integers that add up.
   * A row that comes to nothing is removed, so that the rows do not depend on the order in which
   * the events came. `sum` is unbounded, since nothing bounds how many amounts fall on one day;
   * days are the first of the month in sets of that grain.
   */
  private static final String TALLY =
      """
      create table tally (
        measure   text   collate "C" not null,
        set       text   collate "C" not null,
        day       date   not null,
        place     int    not null,
        known_day date   not null,
        count     bigint not null,
        sum       numeric not null,
        primary key (measure, set, day, place, known_day)
      ) with (fillfactor = 60)
      """;

  /**
   * Histograms of durations by month: `bin` is that of {@link tandem.analytics.rollup.Bins}, within
   * 1 % of the value.
   */
  private static final String BIN =
      """
      create table bin (
        measure     text   collate "C" not null,
        set         text   collate "C" not null,
        month       date   not null,
        place       int    not null,
        known_month date   not null,
        bin         int    not null,
        count       bigint not null,
        primary key (measure, set, month, place, known_month, bin)
      ) with (fillfactor = 60)
      """;

  /** Tallies with the values of their places. */
  private static final String ROLLUP =
      """
      create view rollup as
      select t.measure, t.set, p.dims, p.currency, t.day, t.known_day, t.count, t.sum
      from tally t join place p using (place)
      """;

  /** Histograms with the values of their places. */
  private static final String ROLLUP_BIN =
      """
      create view rollup_bin as
      select b.measure, b.set, p.dims, b.month, b.known_month, b.bin, b.count
      from bin b join place p using (place)
      """;

  /** Which change was the last to a month of a set, or to the exchange rates. */
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
        String.join(
            "\n",
            "create schema " + schema,
            facts,
            PLACE,
            TALLY,
            BIN,
            ROLLUP,
            ROLLUP_BIN,
            MONTH_VERSION));
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
