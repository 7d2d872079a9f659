package tandem.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import tandem.events.Bounds;

/**
 * Which records the rows of an import are about, and what the rows did to them, in the transaction
 * of whoever calls: so that two rows of one file which contradict each other are told apart, and an
 * import can be undone.
 */
@ApplicationScoped
class SeenRows {

  /** The field by which rows of an undo name their records. */
  static final String NAME = "externalId";

  private static final String BEGUN = "begun";
  private static final String CHANGED = "changed";
  private static final String UNDONE = "undone";

  private final Sql sql;
  private final ObjectMapper json;

  @Inject
  SeenRows(DataSource database, ObjectMapper json) {
    this.sql = new Sql(database);
    this.json = json;
  }

  private record Seen(String name, long line, String hash) {}

  /**
   * What a row did.
   *
   * @param before what it came after: the row before, or the record as it stood; null of a new one
   */
  record Effect(String done, String hash, ObjectNode before) {

    boolean isBegun() {
      return done.equals(BEGUN);
    }

    boolean isUndone() {
      return done.equals(UNDONE);
    }

    /** The row that tells again what was before, in the place of the one that names its record. */
    ImportRow restored(ImportRow row) {
      return new ImportRow(row.line(), before.deepCopy(), hash + "-" + UNDONE);
    }
  }

  /**
   * Finds rows about records that rows of the same import before them were about.
   *
   * @return by the line of a row: the line of the first row about the same record, where that one
   *     says something else
   */
  Map<Long, Long> contradicted(UUID importId, ImportType type, List<ImportRow> rows) {
    Map<String, Seen> firsts = new HashMap<>();
    sql.query(
            row -> new Seen(row.getString("name"), row.getLong("line"), row.getString("hash")),
            "select name, line, hash from import_seen where import_id = ? and name = any(?)",
            importId,
            rows.stream()
                .map(row -> name(type, row))
                .filter(SeenRows::isName)
                .toArray(String[]::new))
        .forEach(seen -> firsts.put(seen.name(), seen));
    Map<Long, Long> contradicted = new HashMap<>();
    for (ImportRow row : rows) {
      String name = name(type, row);
      if (isName(name)) {
        Seen first = firsts.computeIfAbsent(name, n -> new Seen(n, row.line(), row.hash()));
        if (first.line() != row.line() && !first.hash().equals(row.hash())) {
          contradicted.put(row.line(), first.line());
        }
      }
    }
    return contradicted;
  }

  private static String name(ImportType type, ImportRow row) {
    return type.identity(row.fields());
  }

  private static boolean isName(String name) {
    return name != null && name.length() <= Bounds.LABEL;
  }

  /** Notes what the rows are about, and what they did. */
  void note(UUID importId, ImportType type, List<ImportRow> rows, List<RowOutcome> outcomes) {
    Map<String, Object[]> noted = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      ImportRow row = rows.get(i);
      String name = name(type, row);
      if (isName(name)) {
        String done = done(outcomes.get(i));
        Object[] cells = {
          importId, name, row.line(), row.hash(), done, before(row, outcomes.get(i))
        };
        noted.merge(name, cells, (first, later) -> later[4] == null ? first : later);
      }
    }
    sql.updateAll(
        """
        insert into import_seen as s (import_id, name, line, hash, done, before)
        values (?, ?, ?, ?, ?, ?)
        on conflict (import_id, name) do update set done = excluded.done, before = excluded.before
        where excluded.done is not null
        """,
        List.copyOf(noted.values()));
  }

  private static String done(RowOutcome outcome) {
    return switch (outcome) {
      case RowOutcome.Created() -> BEGUN;
      case RowOutcome.Updated _ -> CHANGED;
      default -> null;
    };
  }

  private static String before(ImportRow row, RowOutcome outcome) {
    return outcome instanceof RowOutcome.Updated(ObjectNode stood)
        ? String.valueOf(row.before() == null ? stood : row.before())
        : null;
  }

  /** How many records an import has begun or changed, as far as that is known yet. */
  boolean hasEffects(UUID importId) {
    return !sql.query(
            row -> row.getString("name"),
            "select name from import_seen where import_id = ? and done is not null limit 1",
            importId)
        .isEmpty();
  }

  /** Rows that name the records which an import has begun or changed, by their names. */
  List<ImportRow> effects(UUID importId, String afterName, long offset, int rows) {
    return sql.query(
        SeenRows::naming,
        """
        select name, line, hash from import_seen
        where import_id = ? and done is not null and name > ? order by name offset ? limit ?
        """,
        importId,
        afterName,
        offset,
        rows);
  }

  private static ImportRow naming(ResultSet row) throws SQLException {
    ObjectNode fields = JsonNodeFactory.instance.objectNode().put(NAME, row.getString("name"));
    return new ImportRow(row.getLong("line"), fields, row.getString("hash"));
  }

  /** What an import did to some records, by their names. */
  Map<String, Effect> effects(UUID importId, Collection<String> names) {
    Map<String, Effect> effects = new HashMap<>();
    sql.query(
            row ->
                Map.entry(
                    row.getString("name"),
                    new Effect(
                        row.getString("done"),
                        row.getString("hash"),
                        parse(row.getString("before")))),
            """
            select name, done, hash, before from import_seen where import_id = ? and name = any(?)
            """,
            importId,
            names.toArray(String[]::new))
        .forEach(effect -> effects.put(effect.getKey(), effect.getValue()));
    return effects;
  }

  /** Which of some records later imports of the type have begun or changed, and still do. */
  Set<String> toldSince(UUID importId, ImportType type, Collection<String> names) {
    return new HashSet<>(
        sql.query(
            row -> row.getString("name"),
            """
            select s.name from import i, lateral (
              select name from import_seen
              where import_id = i.id and name = any(?) and done in (?, ?) offset 0) s
            where i.type = ? and i.id > ?
            """,
            names.toArray(String[]::new),
            BEGUN,
            CHANGED,
            type.name(),
            importId));
  }

  /** Notes that what an import did to some records was taken back. */
  void undone(UUID importId, Collection<String> names) {
    sql.update(
        "update import_seen set done = ?, before = null where import_id = ? and name = any(?)",
        UNDONE,
        importId,
        names.toArray(String[]::new));
  }

  private ObjectNode parse(String text) {
    try {
      return text == null ? null : (ObjectNode) json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
