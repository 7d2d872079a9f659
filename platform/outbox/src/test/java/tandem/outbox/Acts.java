package tandem.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tandem.events.EventData;
import tandem.events.Version;
import tandem.testing.Database;

/** Acts in transactions that a test holds in its hands. */
public final class Acts {

  private Acts() {}

  /** One act of each aggregate, numbered, committed. */
  public static void commit(Database database, int number, UUID... aggregates) throws SQLException {
    try (Connection connection = begin(database)) {
      append(connection, number, aggregates);
      connection.commit();
    }
  }

  /** A transaction that the caller ends. */
  public static Connection begin(Database database) throws SQLException {
    Connection connection = database.connect();
    connection.setAutoCommit(false);
    return connection;
  }

  /**
   * @return when the acts were recorded
   */
  public static Instant append(Connection connection, int number, UUID... aggregates)
      throws SQLException {
    OutboxTable table = new OutboxTable(connection);
    Instant at = table.enter();
    List<EventRow> rows = new ArrayList<>();
    for (UUID aggregate : aggregates) {
      EventData<Object, Object> event =
          new EventData<>(
              "thing", aggregate, new Version(1, number), at, at, at, false, "tester", "", "");
      rows.add(EventRow.of("test.thing.made.v1", event));
    }
    table.insert(rows);
    return at;
  }
}
