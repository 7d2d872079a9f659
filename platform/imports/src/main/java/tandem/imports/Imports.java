package tandem.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import tandem.acts.Refusal;

/** The table {@code import}, in the transaction of whoever calls. */
@ApplicationScoped
class Imports {

  private static final String SELECT =
      """
      select i.*, (select count(*) from import_deferred d where d.import_id = i.id) as waiting
      from import i
      """;

  private final Sql sql;
  private final ObjectMapper json;

  @Inject
  Imports(DataSource database, ObjectMapper json) {
    this.sql = new Sql(database);
    this.json = json;
  }

  void insert(ImportState queued) {
    sql.update(
        """
        insert into import (id, undoes, type, file_name, mapping, sample, doubt, dry_run, actor, known_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        queued.id(),
        queued.undoes(),
        queued.type(),
        queued.fileName(),
        queued.mapping(),
        queued.sample(),
        queued.doubt() == null ? null : write(queued.doubt()),
        queued.dryRun(),
        queued.actor(),
        queued.knownAt());
  }

  /** The first that is not finished; imports go one after the other, in the order of asking. */
  Optional<ImportState> first() {
    return query("where state in ('queued', 'running') order by created_at, id limit 1");
  }

  Optional<ImportState> find(UUID id) {
    return query("where id = ?", id);
  }

  /**
   * The newest first.
   *
   * @param actor whose; null for all
   * @param before the id that the page before ended with; null at first
   */
  List<ImportState> list(String actor, UUID before, int rows) {
    return sql.query(
        this::read,
        SELECT
            + """
            where (cast(? as text) is null or actor = ?) and (cast(? as uuid) is null or id < ?)
            order by id desc limit ?
            """,
        actor,
        actor,
        before,
        before,
        rows);
  }

  /** Adds progress; false if somebody else has gone on with this import. */
  boolean advance(ImportState known, Progress progress, boolean readAll) {
    return sql.update(
            """
            update import
            set step = step + 1, state = 'running', started_at = coalesce(started_at, now()),
                total = total + ?, created = created + ?, updated = updated + ?,
                unchanged = unchanged + ?, removed = removed + ?, sorted = sorted + ?, rejected = rejected + ?, blank = ?, read_all = ?
            where id = ? and step = ?
            """,
            progress.total,
            progress.created,
            progress.updated,
            progress.unchanged,
            progress.removed,
            progress.sorted,
            (long) progress.rejections.size(),
            write(merged(known.blank(), progress.blank)),
            readAll,
            known.id(),
            known.step())
        == 1;
  }

  /** Ends an import, and forgets its file. */
  void finish(ImportState known, Refusal failure) {
    sql.update(
        """
        update import set state = ?, failure = ?, finished_at = now(),
            started_at = coalesce(started_at, now()), step = step + 1
        where id = ?
        """,
        failure == null ? "completed" : "failed",
        failure == null ? null : write(failure),
        known.id());
    sql.update("delete from import_chunk where import_id = ?", known.id());
    sql.update("delete from import_deferred where import_id = ?", known.id());
    sql.update("delete from import_seen where import_id = ? and done is null", known.id());
  }

  Mapping mapping(ImportState state) {
    return parse(state.mapping(), new TypeReference<Mapping>() {});
  }

  private Optional<ImportState> query(String where, Object... arguments) {
    return sql.query(this::read, SELECT + where, arguments).stream().findFirst();
  }

  private ImportState read(ResultSet row) throws SQLException {
    return new ImportState(
        row.getObject("id", UUID.class),
        row.getObject("undoes", UUID.class),
        row.getString("type"),
        row.getString("file_name"),
        row.getString("mapping"),
        row.getString("sample"),
        refusal(row, "doubt"),
        row.getBoolean("dry_run"),
        row.getString("actor"),
        Sql.instant(row, "known_at"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "finished_at"),
        row.getString("state"),
        refusal(row, "failure"),
        row.getLong("step"),
        row.getBoolean("read_all"),
        new ImportState.Counts(
            row.getLong("total"),
            row.getLong("created"),
            row.getLong("updated"),
            row.getLong("unchanged"),
            row.getLong("removed"),
            row.getLong("sorted"),
            row.getLong("rejected")),
        parse(row.getString("blank"), new TypeReference<Map<String, Long>>() {}),
        row.getLong("waiting"));
  }

  private Refusal refusal(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : parse(text, new TypeReference<Refusal>() {});
  }

  private static Map<String, Long> merged(Map<String, Long> before, Map<String, Long> added) {
    Map<String, Long> all = new TreeMap<>(before);
    added.forEach((field, count) -> all.merge(field, count, Long::sum));
    return all;
  }

  private <T> T parse(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
