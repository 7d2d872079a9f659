package tandem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import tandem.events.Bounds;

/**
 * Which records the rows of an import are about, in the transaction of whoever calls: so that two
 * rows of one file which contradict each other are told apart.
 */
@ApplicationScoped
class SeenRows {

  private final Sql sql;

  @Inject
  SeenRows(DataSource database) {
    this.sql = new Sql(database);
  }

  private record Seen(String name, long line, String hash) {}

  /**
   * Notes what the rows are about.
   *
   * @return by the line of a row: the line of the first row about the same record, where that one
   *     says something else
   */
  Map<Long, Long> contradicted(ImportRun run, List<ImportRow> rows) {
    Map<Long, Seen> named = new HashMap<>();
    for (ImportRow row : rows) {
      String name = run.type().identity(row.fields());
      if (name != null && name.length() <= Bounds.LABEL) {
        named.put(row.line(), new Seen(name, row.line(), row.hash()));
      }
    }
    if (named.isEmpty()) {
      return Map.of();
    }
    Map<String, Seen> firsts = firsts(run, named);
    Map<Long, Long> contradicted = new HashMap<>();
    named.forEach(
        (line, row) -> {
          Seen first = firsts.get(row.name());
          if (first.line() != line && !Objects.equals(first.hash(), row.hash())) {
            contradicted.put(line, first.line());
          }
        });
    return contradicted;
  }

  private Map<String, Seen> firsts(ImportRun run, Map<Long, Seen> named) {
    List<Seen> inOrder =
        named.values().stream().sorted((a, b) -> Long.compare(a.line(), b.line())).toList();
    sql.updateAll(
        """
        insert into import_seen (import_id, name, line, hash) values (?, ?, ?, ?)
        on conflict do nothing
        """,
        inOrder.stream()
            .map(it -> new Object[] {run.state().id(), it.name(), it.line(), it.hash()})
            .toList());
    Map<String, Seen> firsts = new HashMap<>();
    sql.query(
            row -> new Seen(row.getString("name"), row.getLong("line"), row.getString("hash")),
            "select name, line, hash from import_seen where import_id = ? and name = any(?)",
            run.state().id(),
            inOrder.stream().map(Seen::name).distinct().toArray(String[]::new))
        .forEach(seen -> firsts.put(seen.name(), seen));
    return firsts;
  }
}
