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
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tandem.analytics.ingest.Decoded.Rejected;
import tandem.events.EventJson;

/** The table {@code quarantine}: records set aside, each once, however often it is delivered. */
final class Quarantine {

  private static final int LONGEST_DETAIL = 1000;

  private Quarantine() {}

  static void add(Connection connection, Collection<Rejected> rejected) throws SQLException {
    String sql =
        """
        insert into quarantine (fingerprint, topic, partition, "offset", event_id, key, headers,
                                payload, reason, detail, at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
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
        statement.setString(9, one.reason().name());
        statement.setString(10, storable(one.detail()));
        statement.addBatch();
      }
      statement.executeBatch();
    }
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
