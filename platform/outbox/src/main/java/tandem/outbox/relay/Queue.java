package tandem.outbox.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of the outbox, by their ids. For one thread. */
final class Queue {

  private static final String READ =
      """
      select o.id, o.event_id, e.type, e.aggregate_id, e.occurred_at, e.data,
             o.name_kind, o.name_id, o.is_external_id, n.name, x.external_id
      from (select * from outbox where id >= ? order by id limit ?) o
        left join event e on e.id = o.event_id
        left join display_name n
          on not o.is_external_id and (n.kind, n.id) = (o.name_kind, o.name_id)
        left join external_id x on o.is_external_id and (x.kind, x.id) = (o.name_kind, o.name_id)
      order by o.id
      """;

  private final Connection connection;
  private final int batch;
  private long floor;

  Queue(Connection connection, int batch) {
    this.connection = connection;
    this.batch = batch;
  }

  /** The first rows that are visible now, with names as they are now. */
  List<Unsent> read() throws SQLException {
    try (PreparedStatement read = connection.prepareStatement(READ)) {
      read.setLong(1, floor);
      read.setInt(2, batch);
      List<Unsent> rows = new ArrayList<>();
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          rows.add(unsent(row));
        }
      }
      return rows;
    }
  }

  /** Deletes exactly these rows; one that another relay deleted is no matter. */
  void delete(List<Unsent> rows) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from outbox where id = any(?)")) {
      delete.setArray(1, connection.createArrayOf("int8", rows.stream().map(Unsent::id).toArray()));
      delete.executeUpdate();
    }
  }

  /**
   * Says that no row below this id is left or will ever come, so that reading need not pass over
   * what was deleted there. While an old transaction is open, vacuum cannot take those rows away.
   */
  void nothingBelow(long id) {
    floor = id;
  }

  long floor() {
    return floor;
  }

  private static Unsent unsent(ResultSet row) throws SQLException {
    if (row.getObject("event_id") != null) {
      return event(row);
    }
    return row.getBoolean("is_external_id") ? externalId(row) : name(row);
  }

  private static Unsent.Event event(ResultSet row) throws SQLException {
    return new Unsent.Event(
        row.getLong("id"),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getObject("aggregate_id", UUID.class),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("data"));
  }

  private static Unsent.Named name(ResultSet row) throws SQLException {
    return new Unsent.Named(
        row.getLong("id"),
        row.getString("name_kind"),
        row.getObject("name_id", UUID.class),
        row.getString("name"));
  }

  private static Unsent.Known externalId(ResultSet row) throws SQLException {
    return new Unsent.Known(
        row.getLong("id"),
        row.getString("name_kind"),
        row.getObject("name_id", UUID.class),
        row.getString("external_id"));
  }
}
