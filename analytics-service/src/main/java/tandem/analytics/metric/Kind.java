package tandem.analytics.metric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is kept of one kind of aggregate.
 *
 * @param name as events name it
 * @param function whose work all of the kind is; empty where each says so of itself
 * @param moments names of dated facts, each with its holder
 */
public record Kind(
    String name,
    Optional<String> function,
    List<Column> attributes,
    List<String> moments,
    List<Journal> journals) {

  /** Rates by which amounts of money are converted: all figures of money rest on them. */
  public static final String EXCHANGE_RATE = "exchange-rate";

  public Kind {
    attributes = List.copyOf(attributes);
    moments = List.copyOf(moments);
    journals = List.copyOf(journals);
  }

  /** The table with a row for each version. */
  public String table() {
    return "fact_" + Column.sql(name);
  }

  /** The table with a row for each entry of a version's journal. */
  public String table(Journal journal) {
    return table() + "_" + Column.sql(journal.name());
  }

  public Optional<Column> attribute(String name) {
    return Column.find(attributes, name);
  }

  public Optional<Journal> journal(String name) {
    return journals.stream().filter(journal -> journal.name().equals(name)).findFirst();
  }

  /** Its attributes, and the function where that is the same for all. */
  Stream<Column> columns() {
    return Stream.concat(function.stream().map(all -> Column.FUNCTION), attributes.stream());
  }

  /** A column of {@link #columns} in SQL. */
  String sql(Column column) {
    return function
        .filter(all -> column.equals(Column.FUNCTION))
        .map("'%s'"::formatted)
        .orElseGet(column::sql);
  }
}
