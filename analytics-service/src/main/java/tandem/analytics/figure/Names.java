package tandem.analytics.figure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.analytics.sql.Sql;
import tandem.events.Name;

/**
 * The names under which records are shown, and the records that a name may mean; each name is read
 * once. Not thread-safe.
 */
public final class Names {

  private final Connection connection;

  /** By kind and id; null of what has none. */
  private final Map<String, Map<String, String>> known = new HashMap<>();

  private record Named(String id, String name) {}

  Names(Connection connection) {
    this.connection = connection;
  }

  /** By id; what has no name is not in it. */
  public Map<String, String> of(String kind, Collection<String> ids) throws SQLException {
    Map<String, String> its = known.computeIfAbsent(kind, _ -> new HashMap<>());
    String[] unread = ids.stream().filter(id -> !its.containsKey(id)).toArray(String[]::new);
    if (unread.length > 0) {
      Stream.of(unread).forEach(id -> its.put(id, null));
      new Sql()
          .add("select id, name from display_name where kind = ?", kind)
          .add(" and id = any(?)", (Object) unread)
          .read(connection, row -> new Named(row.getString("id"), row.getString("name")))
          .forEach(name -> its.put(name.id(), name.name()));
    }
    Map<String, String> names = new HashMap<>();
    for (String id : ids) {
      Optional.ofNullable(its.get(id)).ifPresent(name -> names.put(id, name));
    }
    return names;
  }

  /** The ids of all records of that name, or external id. */
  public List<String> ids(String kind, String name) throws SQLException {
    return new Sql()
        .add(
            "select distinct id from display_name where kind in (?, ?)", kind, Name.reference(kind))
        .add(" and name = ? order by id", name)
        .read(connection, row -> row.getString("id"));
  }
}
