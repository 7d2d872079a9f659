package tandem.analytics.metric;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

  /** Whose work it is: sales or operations. */
  public static final Column FUNCTION = new Column("function", Type.TEXT);

  /** Names that SQL or the facts tables keep for themselves. */
  private static final Set<String> KEPT = Set.of("case", "from", "to", "ordinal");

  /** The name of the column in PostgreSQL. */
  public String sql() {
    return KEPT.contains(name) ? name + "_" : sql(name);
  }

  static String sql(String name) {
    return name.replaceAll("([A-Z])", "_$1").replace('-', '_').toLowerCase(Locale.ROOT);
  }

  static Optional<Column> find(List<Column> columns, String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
