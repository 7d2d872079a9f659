package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import tandem.analytics.copy.Columns;

/**
 * The table {@code consumer_position}: where to read on in each partition. Advanced in the
 * transaction that folds what was read.
 */
final class Positions {

  /** A partition of a topic as the broker knows it, which is another after it was recreated. */
  record Partition(String topic, String topicId, int number) {}

  private Positions() {}

  /**
   * What was read of a partition.
   *
   * @param from the first offset
   * @param to the offset after the last
   */
  record Span(Partition partition, long from, long to) {}

  /**
   * Moves positions on to the end of the spans that begin where they stand, or before. A span
   * beyond a gap moves nothing: all before a position has been folded.
   */
  static void advance(Connection connection, Collection<Span> spans) throws SQLException {
    String sql =
        """
        update consumer_position p set next_offset = s.until
        from (
          select topic, partition, topic_id, first, until
          from unnest(?, ?, ?, ?, ?) s (topic, partition, topic_id, first, until)
          order by topic, partition) s
        where p.topic = s.topic and p.partition = s.partition and p.topic_id = s.topic_id
          and s.first <= p.next_offset and s.until > p.next_offset
        """;
    if (spans.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      new Columns<>(statement, spans)
          .array("text", span -> span.partition().topic())
          .array("int4", span -> span.partition().number())
          .array("text", span -> span.partition().topicId())
          .array("int8", Span::from)
          .array("int8", Span::to);
      statement.executeUpdate();
    }
  }

  /**
   * Where to read on. A partition that was not read before, or whose topic was recreated, is read
   * from its beginning.
   */
  static long resume(Connection connection, Partition partition, long beginning)
      throws SQLException {
    String sql =
        """
        insert into consumer_position as p (topic, partition, topic_id, next_offset)
        values (?, ?, ?, ?)
        on conflict (topic, partition) do update
        set topic_id = excluded.topic_id,
            next_offset = case when p.topic_id = excluded.topic_id then p.next_offset
                               else excluded.next_offset end
        returning next_offset
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, partition.topic());
      statement.setInt(2, partition.number());
      statement.setString(3, partition.topicId());
      statement.setLong(4, beginning);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
