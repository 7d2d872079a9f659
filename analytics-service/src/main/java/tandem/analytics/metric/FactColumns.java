package tandem.analytics.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of the facts tables that follow from the catalogue, name → SQL type, in order. */
public final class FactColumns {

  private FactColumns() {}

  /** All facts tables of the catalogue. */
  public static Map<String, Map<String, String>> tables(Catalogue catalogue) {
    Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    for (Kind kind : catalogue.kinds().values()) {
      tables.put(kind.table(), of(kind));
      kind.journals().forEach(journal -> tables.put(kind.table(journal), of(kind, journal)));
    }
    return tables;
  }

  /** A row a version. */
  public static Map<String, String> of(Kind kind) {
    Map<String, String> columns = version();
    known(columns);
    add(columns, "", kind.attributes());
    kind.moments().forEach(moment -> entry(columns, Column.sql(moment) + "_"));
    return columns;
  }

  /** A row an entry of a version. */
  public static Map<String, String> of(Kind kind, Journal journal) {
    Map<String, String> columns = version();
    columns.put("ordinal", "int");
    known(columns);
    entry(columns, "");
    add(columns, "", journal.columns());
    add(columns, "", kind.attributes());
    return columns;
  }

  private static Map<String, String> version() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("generation", "int");
    columns.put("aggregate_id", "uuid");
    columns.put("epoch", "int");
    columns.put("number", "bigint");
    return columns;
  }

  private static void known(Map<String, String> columns) {
    columns.put("known_from", "date");
    columns.put("known_to", "date");
  }

  private static void entry(Map<String, String> columns, String prefix) {
    columns.put(prefix + "at", "timestamptz");
    columns.put(prefix + "day", "date");
    add(columns, prefix, Column.HOLDER);
  }

  private static void add(Map<String, String> columns, String prefix, List<Column> added) {
    added.forEach(column -> columns.put(prefix + column.sql(), column.type().sql()));
  }

  /** Refuses a kind two of whose columns would have one name. */
  static void check(Kind kind) {
    int entry = 2 + Column.HOLDER.size();
    int attributes = kind.attributes().size();
    distinct(kind.table(), of(kind), 6 + attributes + kind.moments().size() * entry);
    for (Journal journal : kind.journals()) {
      int own = journal.columns().size();
      distinct(kind.table(journal), of(kind, journal), 7 + attributes + own + entry);
    }
  }

  private static void distinct(String table, Map<String, String> columns, int expected) {
    if (columns.size() != expected) {
      throw new CatalogueException("facts", "two columns of " + table + " have one name");
    }
  }
}
