package tandem.analytics.ingest;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import tandem.events.EventJson;
import tandem.events.Name;

/**
 * Keeps the newest display name of each record; a tombstone erases it. The topic is compacted, and
 * read from its beginning at each start.
 */
@ApplicationScoped
class NamesConsumer {

  private static final Logger LOG = Logger.getLogger(NamesConsumer.class);

  private final DataSource database;
  private final Patience patience;

  NamesConsumer(DataSource database, Patience patience) {
    this.database = database;
    this.patience = patience;
  }

  @Incoming("names")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    Map<String, Name> newest = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      read(record, newest);
    }
    patience.insist("storing names", () -> store(newest));
  }

  private static void read(ConsumerRecord<String, byte[]> record, Map<String, Name> into) {
    if (record.key() == null || record.key().indexOf(':') < 0) {
      LOG.warnf("a name without a key at %s-%d", record.topic(), record.offset());
      return;
    }
    try {
      into.put(
          record.key(),
          record.value() == null ? null : EventJson.mapper().readValue(record.value(), Name.class));
    } catch (IOException e) {
      LOG.warnf("no name at %s-%d: %s", record.topic(), record.offset(), e.getClass().getName());
    }
  }

  private Map<String, Name> store(Map<String, Name> names) throws SQLException {
    String sql =
        """
        insert into display_name (kind, id, name)
        values (split_part(?, ':', 1), split_part(?, ':', 2), ?)
        on conflict (kind, id) do update set name = excluded.name
        """;
    String erase =
        "delete from display_name where kind = split_part(?, ':', 1) and id = split_part(?, ':',"
            + " 2)";
    try (Connection connection = database.getConnection();
        PreparedStatement put = connection.prepareStatement(sql);
        PreparedStatement remove = connection.prepareStatement(erase)) {
      for (Map.Entry<String, Name> entry : names.entrySet()) {
        Name name = entry.getValue();
        if (name == null || name.name() == null) {
          key(remove, entry.getKey()).addBatch();
        } else {
          key(put, entry.getKey()).setString(3, name.name().replace("\0", ""));
          put.addBatch();
        }
      }
      put.executeBatch();
      remove.executeBatch();
    }
    return names;
  }

  /** Sets the key twice, once for each of its parts. */
  private static PreparedStatement key(PreparedStatement statement, String key)
      throws SQLException {
    statement.setString(1, key);
    statement.setString(2, key);
    return statement;
  }
}
