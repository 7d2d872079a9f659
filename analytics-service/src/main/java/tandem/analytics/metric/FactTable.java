package tandem.analytics.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * A table of facts as it follows from the catalogue: typed and bitemporal. A version is a row that
 * was the company's knowledge in {@code [known_from, known_to)}, days of the reporting zone; the
 * newest has {@code known_to = 'infinity'}, and one that was superseded on the day it became known
 * has no row. A moment's columns are prefixed with its name; a journal's entries are rows of a
 * table of their own beside the attributes of their aggregate.
 *
 * @param columns name → definition in SQL, in the order in which rows are written
 * @param key the columns of the primary key
 * @param indexes the columns of each index besides
 * @param open of which work it is the table: an index has the newest rows of such work alone
 */
public record FactTable(
    String name,
    SequencedMap<String, String> columns,
    List<String> key,
    SequencedSet<List<String>> indexes,
    List<OpenWork> open) {

  private static final List<String> VERSION = List.of("aggregate_id", "epoch", "number");

  public FactTable {
    columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
    key = List.copyOf(key);
    indexes = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(indexes));
    open = List.copyOf(open);
  }

  /** All tables of the catalogue, with the indexes that its measures' links are found by. */
  public static List<FactTable> all(Catalogue catalogue) {
    List<FactTable> tables = new ArrayList<>();
    for (Kind kind : catalogue.kinds().values()) {
      tables.add(of(kind));
      kind.journals().forEach(journal -> tables.add(of(kind, journal)));
    }
    Map<String, List<List<String>>> links = new LinkedHashMap<>();
    for (Linked linked : Linked.of(catalogue)) {
      Source on = linked.measure().on();
      List<List<String>> its = links.computeIfAbsent(on.table(), table -> new ArrayList<>());
      linked.lookedUpBy().forEach(column -> its.add(List.of(column)));
      for (Link link : linked.measure().links()) {
        links
            .computeIfAbsent(link.lookedUp(on), table -> new ArrayList<>())
            .add(link.lookedUpBy(on));
      }
    }
    return tables.stream()
        .map(it -> it.with(links.getOrDefault(it.name(), List.of()), catalogue.open().values()))
        .toList();
  }

  /** A row a version. */
  public static FactTable of(Kind kind) {
    SequencedMap<String, String> columns = version();
    known(columns);
    add(columns, "", kind.attributes());
    SequencedSet<List<String>> days = new LinkedHashSet<>();
    for (String moment : kind.moments()) {
      String prefix = Column.sql(moment) + "_";
      entry(columns, prefix, "");
      days.add(List.of(prefix + "day"));
    }
    return new FactTable(kind.table(), columns, VERSION, days, List.of());
  }

  /** A row an entry of a version. */
  public static FactTable of(Kind kind, Journal journal) {
    SequencedMap<String, String> columns = version();
    columns.put("ordinal", "int not null");
    known(columns);
    entry(columns, "", " not null");
    add(columns, "", journal.columns());
    add(columns, "", kind.attributes());
    List<String> key = new ArrayList<>(VERSION);
    key.add("ordinal");
    return new FactTable(
        kind.table(journal), columns, key, new LinkedHashSet<>(List.of(List.of("day"))), List.of());
  }

  /** What makes the table and its indexes, as elements of {@code create schema}. */
  public String ddl() {
    List<String> lines = new ArrayList<>();
    columns.forEach((column, definition) -> lines.add(column + " " + definition));
    lines.add("primary key (" + String.join(", ", key) + ")");
    StringBuilder ddl = new StringBuilder();
    ddl.append("create table %s (\n  %s\n)".formatted(name, String.join(",\n  ", lines)));
    for (List<String> index : indexes) {
      ddl.append("\ncreate index on %s (%s)".formatted(name, String.join(", ", index)));
    }
    for (OpenWork work : open) {
      ddl.append(
          "\ncreate index on %s (%s) where known_to = 'infinity' and %s"
              .formatted(name, work.sinceSql(), work.openSql()));
    }
    return ddl.toString();
  }

  private FactTable with(List<List<String>> moreIndexes, Collection<OpenWork> works) {
    SequencedSet<List<String>> all = new LinkedHashSet<>(indexes);
    all.addAll(moreIndexes);
    SequencedSet<List<String>> needed = new LinkedHashSet<>(all);
    needed.removeIf(index -> all.stream().anyMatch(other -> isBeginning(index, other)));
    return new FactTable(
        name,
        columns,
        key,
        needed,
        works.stream().filter(work -> work.kind().table().equals(name)).toList());
  }

  private static boolean isBeginning(List<String> index, List<String> of) {
    return index.size() < of.size() && of.subList(0, index.size()).equals(index);
  }

  private static SequencedMap<String, String> version() {
    SequencedMap<String, String> columns = new LinkedHashMap<>();
    columns.put("aggregate_id", "uuid not null");
    columns.put("epoch", "int not null");
    columns.put("number", "bigint not null");
    return columns;
  }

  private static void known(Map<String, String> columns) {
    columns.put("known_from", "date not null");
    columns.put("known_to", "date not null");
  }

  private static void entry(Map<String, String> columns, String prefix, String constraint) {
    columns.put(prefix + "at", "timestamptz" + constraint);
    columns.put(prefix + "day", "date" + constraint);
    add(columns, prefix, Column.HOLDER);
  }

  private static void add(Map<String, String> columns, String prefix, List<Column> added) {
    added.forEach(column -> columns.put(prefix + column.sql(), column.type().sql()));
  }

  /** Refuses a kind two of whose columns would have one name. */
  static void check(Kind kind) {
    int entry = 2 + Column.HOLDER.size();
    int attributes = kind.attributes().size();
    of(kind).distinct(5 + attributes + kind.moments().size() * entry);
    for (Journal journal : kind.journals()) {
      of(kind, journal).distinct(6 + attributes + journal.columns().size() + entry);
    }
  }

  private void distinct(int expected) {
    if (columns.size() != expected) {
      throw new CatalogueException("facts", "two columns of " + name + " have one name");
    }
  }
}
