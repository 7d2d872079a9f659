package tandem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /**
   * The first rows of the names, those of this batch noted; by one look into the index for each.
   */
  private Map<String, Seen> firsts(ImportRun run, Map<Long, Seen> named) {
    Map<String, Seen> noted = new LinkedHashMap<>();
    named.values().stream()
        .sorted(Comparator.comparingLong(Seen::line))
        .forEach(row -> noted.putIfAbsent(row.name(), row));
    Map<String, Seen> firsts = new HashMap<>();
    sql.query(
            row -> new Seen(row.getString("name"), row.getLong("line"), row.getString("hash")),
            """
            insert into import_seen as s (import_id, name, line, hash)
            select ?, name, line, hash from unnest(?, ?, ?) as n (name, line, hash)
            on conflict (import_id, name) do update set line = s.line
            returning s.name, s.line, s.hash
            """,
            run.state().id(),
            noted.keySet().toArray(String[]::new),
            noted.values().stream().map(Seen::line).toArray(Long[]::new),
            noted.values().stream().map(Seen::hash).toArray(String[]::new))
        .forEach(seen -> firsts.put(seen.name(), seen));
    return firsts;
  }
}
