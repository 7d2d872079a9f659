package tandem.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows that were rejected or wait, in the transaction of whoever calls. */
@ApplicationScoped
class ImportRows {

  private final Sql sql;
  private final ObjectMapper json;

  @Inject
  ImportRows(DataSource database, ObjectMapper json) {
    this.sql = new Sql(database);
    this.json = json;
  }

  void write(UUID importId, Progress progress) {
    sql.updateAll(
        """
        insert into import_rejection (import_id, line, column_name, code, arguments, value)
        values (?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        progress.rejections.stream()
            .map(
                r ->
                    new Object[] {
                      importId, r.line(), r.column(), r.code(), text(r.arguments()), r.value()
                    })
            .toList());
    sql.updateAll(
        """
        insert into import_deferred (import_id, line, fields, hash) values (?, ?, ?, ?)
        on conflict do nothing
        """,
        progress.deferred.stream()
            .map(row -> new Object[] {importId, row.line(), row.fields().toString(), row.hash()})
            .toList());
    sql.updateAll(
        "delete from import_deferred where import_id = ? and line = ?",
        progress.settled.stream().map(line -> new Object[] {importId, line}).toList());
  }

  /** The rows that wait, after a line, in the order of the file. */
  List<ImportRow> deferred(UUID importId, long afterLine, int rows) {
    return sql.query(
        row ->
            new ImportRow(
                row.getLong("line"),
                parse(row.getString("fields"), new TypeReference<ObjectNode>() {}),
                row.getString("hash")),
        """
        select line, fields, hash from import_deferred
        where import_id = ? and line > ? order by line limit ?
        """,
        importId,
        afterLine,
        rows);
  }

  /** The rejections after a line, in the order of the file. */
  List<Rejection> rejections(UUID importId, long afterLine, int rows) {
    return sql.query(
        this::rejection,
        """
        select line, column_name, code, arguments, value from import_rejection
        where import_id = ? and line > ? order by line limit ?
        """,
        importId,
        afterLine,
        rows);
  }

  /**
   * A code by which rows were rejected.
   *
   * @param first in the order of the file
   */
  record Reason(Rejection first, long rows) {}

  /** The most frequent first. */
  List<Reason> reasons(UUID importId) {
    return sql.query(
        row -> new Reason(rejection(row), row.getLong("rows")),
        """
        select * from (
          select distinct on (code) line, column_name, code, arguments, value,
              count(*) over (partition by code) as rows
          from import_rejection where import_id = ? order by code, line) as firsts
        order by rows desc, line
        """,
        importId);
  }

  private Rejection rejection(ResultSet row) throws SQLException {
    return new Rejection(
        row.getLong("line"),
        row.getString("column_name"),
        row.getString("code"),
        // As they were sent: what is wrong with a text may be just what it says here.
        parse(row.getString("arguments"), new TypeReference<ArrayNode>() {})
            .valueStream()
            .map(JsonNode::asText)
            .toList(),
        row.getString("value"));
  }

  private <T> T parse(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
