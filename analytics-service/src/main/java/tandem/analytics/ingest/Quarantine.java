package tandem.analytics.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tandem.analytics.ingest.Decoded.Rejected;
import tandem.analytics.sql.Sql;
import tandem.events.EventJson;
import tandem.events.Version;

/** The table {@code quarantine}: records set aside, each once, however often it is delivered. */
final class Quarantine {

  private static final int LONGEST_DETAIL = 1000;

  private Quarantine() {}

  static void add(Connection connection, Collection<Rejected> rejected) throws SQLException {
    String sql =
        """
        insert into quarantine (fingerprint, topic, partition, "offset", event_id, key, headers,
                                payload, kind, aggregate_id, epoch, number,
                                reason, code, arguments, detail, at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
        on conflict (fingerprint) do nothing
        """;
    if (rejected.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Rejected one : rejected) {
        Delivery delivery = one.delivery();
        statement.setBytes(1, fingerprint(delivery));
        statement.setString(2, delivery.topic());
        statement.setInt(3, delivery.partition());
        statement.setLong(4, delivery.offset());
        statement.setString(5, storable(delivery.header("ce_id")));
        statement.setBytes(6, delivery.key().array());
        statement.setString(7, json(delivery.headers()));
        statement.setBytes(8, delivery.payload().array());
        judge(statement, 9, one);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Notes whom the record is about and why it is still set aside. */
  static void explain(Connection connection, long id, Rejected still) throws SQLException {
    String sql =
        """
        update quarantine
        set kind = ?, aggregate_id = ?, epoch = ?, number = ?,
            reason = ?, code = ?, arguments = ?, detail = ?
        where id = ?
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      judge(statement, 1, still);
      statement.setLong(9, id);
      statement.executeUpdate();
    }
  }

  private static void judge(PreparedStatement statement, int first, Rejected one)
      throws SQLException {
    Subject subject = Subject.of(one.delivery());
    Version version = subject.version();
    Why why = one.why();
    statement.setString(first, subject.kind());
    statement.setObject(first + 1, subject.id());
    statement.setObject(first + 2, version == null ? null : version.epoch(), Types.INTEGER);
    statement.setObject(first + 3, version == null ? null : version.number(), Types.BIGINT);
    statement.setString(first + 4, why.reason().name());
    statement.setString(first + 5, why.code());
    statement.setArray(
        first + 6,
        statement
            .getConnection()
            .createArrayOf("text", why.arguments().stream().map(Quarantine::storable).toArray()));
    statement.setString(first + 7, storable(why.detail()));
  }

  /** The ids of all that waits, the oldest first. */
  static List<Long> waiting(Connection connection) throws SQLException {
    return new Sql()
        .add("select id from quarantine where replayed_at is null order by id")
        .read(connection, row -> row.getLong("id"));
  }

  /** The record as it came. */
  static Optional<Delivery> find(Connection connection, long id) throws SQLException {
    String sql =
        """
        select topic, partition, "offset", key, headers, payload from quarantine where id = ?
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            new Delivery(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                Bytes.of(row.getBytes("key")),
                headers(row.getString("headers")),
                Bytes.of(row.getBytes("payload"))));
      }
    }
  }

  /** Notes that the record was folded after all. */
  static void markReplayed(Connection connection, long id) throws SQLException {
    String sql = "update quarantine set replayed_at = now() where id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      statement.executeUpdate();
    }
  }

  private static byte[] fingerprint(Delivery delivery) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part :
          new byte[][] {
            delivery.topic().getBytes(StandardCharsets.UTF_8),
            delivery.key().array(),
            json(delivery.headers()).getBytes(StandardCharsets.UTF_8),
            delivery.payload().array()
          }) {
        digest.update((byte) (part == null ? 0 : 1));
        if (part != null) {
          digest.update(Integer.toString(part.length).getBytes(StandardCharsets.UTF_8));
          digest.update(part);
        }
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String json(Map<String, String> headers) {
    try {
      return EventJson.mapper().writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> headers(String json) {
    try {
      return EventJson.mapper().readValue(json, new TypeReference<TreeMap<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text that PostgreSQL takes, whatever a stranger sent. */
  private static String storable(String text) {
    if (text == null) {
      return null;
    }
    String visible = text.replace('\0', '\uFFFD');
    return visible.length() > LONGEST_DETAIL ? visible.substring(0, LONGEST_DETAIL) : visible;
  }
}
