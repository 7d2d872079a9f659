package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.analytics.copy.Columns;
import tandem.analytics.copy.CopyRows;
import tandem.events.Version;

/** The table {@code event_log}. */
final class EventLog {

  private static final List<String> COLUMNS =
      List.of(
          "aggregate_id",
          "epoch",
          "number",
          "kind",
          "event_id",
          "type",
          "occurred_at",
          "known_at",
          "recorded_at",
          "data");

  /** For each version itself or the one before it, and the one after it. */
  private static final String NEIGHBOURS =
      """
      select distinct neighbour.*
      from unnest(?, ?, ?) version (aggregate_id, epoch, number)
      cross join lateral (
        (select * from event_log e
         where e.aggregate_id = version.aggregate_id
           and (e.epoch, e.number) <= (version.epoch, version.number)
         order by e.epoch desc, e.number desc limit 1)
        union all
        (select * from event_log e
         where e.aggregate_id = version.aggregate_id
           and (e.epoch, e.number) > (version.epoch, version.number)
         order by e.epoch, e.number limit 1)) neighbour
      """;

  /** Whole aggregates after one, in the order of their ids, of about so many events. */
  private static final String CHUNK =
      """
      select * from event_log
      where (?::uuid is null or aggregate_id > ?::uuid)
        and aggregate_id <= (
          select aggregate_id from (
            select aggregate_id from event_log
            where ?::uuid is null or aggregate_id > ?::uuid
            order by aggregate_id limit ?) ahead
          order by aggregate_id desc limit 1)
      order by aggregate_id, epoch, number
      """;

  private EventLog() {}

  /** Writes events whose versions the log does not have, in the order of their keys. */
  static void append(Connection connection, Collection<Event> events) throws SQLException {
    CopyRows rows = new CopyRows("event_log", COLUMNS);
    for (Event event : events) {
      rows.row()
          .with(event.aggregate())
          .with(event.version().epoch())
          .with(event.version().number())
          .with(event.kind())
          .with(event.id())
          .with(event.type())
          .with(event.occurredAt())
          .with(event.knownAt())
          .with(event.recordedAt())
          .with(event.json());
    }
    rows.send(connection);
  }

  /** What the log has of these versions and next to them, by aggregate. */
  static Map<UUID, List<Event>> neighbours(Connection connection, Collection<Event> events)
      throws SQLException {
    Map<UUID, List<Event>> neighbours = new HashMap<>();
    if (events.isEmpty()) {
      return neighbours;
    }
    try (PreparedStatement statement = connection.prepareStatement(NEIGHBOURS)) {
      new Columns<>(statement, events)
          .array("uuid", Event::aggregate)
          .array("int4", event -> event.version().epoch())
          .array("int8", event -> event.version().number());
      for (Event event : read(statement)) {
        neighbours.computeIfAbsent(event.aggregate(), absent -> new ArrayList<>()).add(event);
      }
    }
    return neighbours;
  }

  /**
   * @param after null for the beginning
   * @param size about how many events; the last aggregate is read to its end
   */
  static List<Event> chunk(Connection connection, UUID after, int size) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CHUNK)) {
      for (int parameter = 1; parameter <= 4; parameter++) {
        statement.setObject(parameter, after);
      }
      statement.setInt(5, size);
      return read(statement);
    }
  }

  private static List<Event> read(PreparedStatement statement) throws SQLException {
    List<Event> events = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        events.add(
            new Event(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("kind"),
                row.getObject("aggregate_id", UUID.class),
                new Version(row.getInt("epoch"), row.getLong("number")),
                instant(row, "occurred_at"),
                instant(row, "known_at"),
                instant(row, "recorded_at"),
                null,
                row.getString("data")));
      }
    }
    return events;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
