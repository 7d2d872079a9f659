package tandem.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/**
 * What files said last of each record, in the transaction of whoever calls: so that a row that
 * comes again changes what its file changed, and nothing else.
 */
@ApplicationScoped
class SourceRows {

  /**
   * One look into the index for each name, also of a table that the planner takes for small yet.
   */
  private static final String LAST =
      """
      select n.name, s.fields, s.told_at from unnest(?) as n (name),
      lateral (select fields, told_at from import_source s where s.type = ? and s.name = n.name offset 0) as s
      """;

  private final Sql sql;
  private final ObjectMapper json;

  @Inject
  SourceRows(DataSource database, ObjectMapper json) {
    this.sql = new Sql(database);
    this.json = json;
  }

  /** The rows, each after the last one of its record. */
  List<ImportRow> compared(ImportType type, List<ImportRow> rows) {
    return after(type, rows, ImportRow::after);
  }

  /** The rows, each in the place of the last one of its record. */
  List<ImportRow> replaced(ImportType type, List<ImportRow> rows) {
    return after(type, rows, ImportRow::instead);
  }

  private List<ImportRow> after(
      ImportType type, List<ImportRow> rows, BiFunction<ImportRow, ObjectNode, ImportRow> how) {
    Map<String, Last> last =
        last(type, rows.stream().map(row -> type.identity(row.fields())).toList());
    return rows.stream()
        .map(
            row -> {
              Last before = last.get(type.identity(row.fields()));
              return before == null ? row : how.apply(row, parse(before.fields()));
            })
        .toList();
  }

  private record Last(String name, String fields, Instant told) {}

  private Map<String, Last> last(ImportType type, Collection<String> names) {
    Map<String, Last> last = new HashMap<>();
    sql.query(
            row ->
                new Last(
                    row.getString("name"), row.getString("fields"), Sql.instant(row, "told_at")),
            LAST,
            names.stream().filter(Objects::nonNull).distinct().toArray(String[]::new),
            type.name())
        .forEach(row -> last.put(row.name(), row));
    return last;
  }

  /** When a file told last of each of some records. */
  Map<String, Instant> told(ImportType type, Collection<String> names) {
    Map<String, Instant> told = new HashMap<>();
    last(type, names).forEach((name, row) -> told.put(name, row.told()));
    return told;
  }

  /** Forgets what files said of some records. */
  void forget(ImportType type, Collection<String> names) {
    sql.update(
        "delete from import_source where type = ? and name = any(?)",
        type.name(),
        names.toArray(String[]::new));
  }

  /** Keeps what the rows say, but for what is about people in private. */
  void keep(ImportType type, List<ImportRow> rows) {
    sql.updateAll(
        """
        insert into import_source as s (type, name, fields) values (?, ?, ?)
        on conflict (type, name) do update
        set fields = excluded.fields, told_at = excluded.told_at
        """,
        rows.stream()
            .filter(row -> type.identity(row.fields()) != null)
            .map(
                row ->
                    new Object[] {
                      type.name(),
                      type.identity(row.fields()),
                      row.fields().deepCopy().remove(type.personal()).toString()
                    })
            .toList());
  }

  private ObjectNode parse(String text) {
    try {
      return (ObjectNode) json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
