package tandem.analytics.figure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tandem.analytics.sql.Sql;

/** The names under which records are shown, and the records that a name may mean. */
public record Names(Connection connection) {

  private record Name(String id, String name) {}

  /** By id; what has no name is not in it. */
  public Map<String, String> of(String kind, Collection<String> ids) throws SQLException {
    List<Name> found =
        new Sql()
            .add("select id, name from display_name where kind = ?", kind)
            .add(" and id = any(?)", (Object) ids.toArray(String[]::new))
            .read(connection, row -> new Name(row.getString("id"), row.getString("name")));
    Map<String, String> names = new HashMap<>();
    found.forEach(name -> names.put(name.id(), name.name()));
    return names;
  }

  /** The ids of all records of that name. */
  public List<String> ids(String kind, String name) throws SQLException {
    return new Sql()
        .add("select id from display_name where kind = ? and name = ? order by id", kind, name)
        .read(connection, row -> row.getString("id"));
  }
}
