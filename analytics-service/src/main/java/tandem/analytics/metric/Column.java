package tandem.analytics.metric;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An attribute of facts.
 *
 * @param name as the events' JSON names it, camelCase
 */
public record Column(String name, Type type) {

  /** Who held the work on the day of a moment or entry, in the order of the facts tables. */
  public static final List<Column> HOLDER =
      List.of(
          new Column("person", Type.REF),
          new Column("team", Type.TEXT),
          new Column("department", Type.TEXT),
          new Column("region", Type.TEXT),
          new Column("level", Type.TEXT));

  /** The name of the column in PostgreSQL. */
  public String sql() {
    return sql(name);
  }

  static String sql(String name) {
    return name.replaceAll("([A-Z])", "_$1").replace('-', '_').toLowerCase(Locale.ROOT);
  }

  static Optional<Column> find(List<Column> columns, String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
