package tandem.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
      select n.name, s.fields from unnest(?) as n (name),
      lateral (select fields from import_source s where s.type = ? and s.name = n.name offset 0) as s
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
    Map<String, ObjectNode> last = new HashMap<>();
    sql.query(
            row -> Map.entry(row.getString("name"), parse(row.getString("fields"))),
            LAST,
            rows.stream()
                .map(row -> type.identity(row.fields()))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new),
            type.name())
        .forEach(row -> last.put(row.getKey(), row.getValue()));
    return rows.stream()
        .map(
            row -> {
              ObjectNode before = last.get(type.identity(row.fields()));
              return before == null ? row : row.after(before);
            })
        .toList();
  }

  /** Keeps what the rows say, but for what is about people in private. */
  void keep(ImportType type, List<ImportRow> rows) {
    sql.updateAll(
        """
        insert into import_source as s (type, name, fields) values (?, ?, ?)
        on conflict (type, name) do update set fields = excluded.fields
        where s.fields <> excluded.fields
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
