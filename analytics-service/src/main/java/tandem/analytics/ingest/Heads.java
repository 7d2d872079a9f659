package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import tandem.analytics.copy.Columns;
import tandem.events.Version;

/**
 * The table {@code aggregate_head}. Whoever folds an aggregate holds its row, so that a consumer
 * that lost its partition and does not know it yet cannot fold beside the new one. Rows are taken
 * in the order of their ids, so nobody waits in a circle.
 */
final class Heads {

  /**
   * @param newest the newest version in the log
   * @param missing how many versions before it are not there
   */
  record Head(UUID aggregate, String kind, Version newest, long missing) {}

  private Heads() {}

  /** Adds the heads of aggregates that are new; returns which those are. */
  static Set<UUID> add(Connection connection, Collection<Head> heads) throws SQLException {
    String sql =
        """
        insert into aggregate_head (aggregate_id, kind, epoch, number, missing)
        select * from unnest(?, ?, ?, ?, ?) head (aggregate_id, kind, epoch, number, missing)
        order by aggregate_id
        on conflict (aggregate_id) do nothing
        returning aggregate_id
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      new Columns<>(statement, heads)
          .array("uuid", Head::aggregate)
          .array("text", Head::kind)
          .array("int4", head -> head.newest().epoch())
          .array("int8", head -> head.newest().number())
          .array("int8", Head::missing);
      Set<UUID> added = new HashSet<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          added.add(row.getObject(1, UUID.class));
        }
      }
      return added;
    }
  }

  /** Holds the rows of aggregates until the transaction ends. */
  static void lock(Connection connection, Collection<UUID> aggregates) throws SQLException {
    String sql =
        """
        select from aggregate_head where aggregate_id = any(?) order by aggregate_id for update
        """;
    if (aggregates.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      new Columns<>(statement, aggregates).array("uuid", aggregate -> aggregate);
      statement.execute();
    }
  }

  /** Raises heads to newer versions, and adds up what is missing. */
  static void raise(Connection connection, Collection<Head> changes) throws SQLException {
    String sql =
        """
        update aggregate_head head
        set epoch = case when change.newer then change.epoch else head.epoch end,
            number = case when change.newer then change.number else head.number end,
            missing = head.missing + change.missing
        from (
          select aggregate_id, c.epoch, c.number, c.missing,
                 (c.epoch, c.number) > (h.epoch, h.number) as newer
          from unnest(?, ?, ?, ?) c (aggregate_id, epoch, number, missing)
          join aggregate_head h using (aggregate_id)) change
        where head.aggregate_id = change.aggregate_id
        """;
    if (changes.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      new Columns<>(statement, changes)
          .array("uuid", Head::aggregate)
          .array("int4", head -> head.newest().epoch())
          .array("int8", head -> head.newest().number())
          .array("int8", Head::missing);
      statement.executeUpdate();
    }
  }
}
