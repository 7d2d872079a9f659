package tandem.system.fuzz;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tandem.events.Topics;
import tandem.system.Database;
import tandem.system.Suite;

/** Looks for a text wherever what is recorded goes. */
final class Searched {

  private Searched() {}

  /** The topics that have it, but that of names, which is for them. */
  static Set<String> topics(Suite suite, String text) {
    String servers = suite.configuration("sales").getProperty("kafka.bootstrap.servers");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.listTopics().values().stream()
              .flatMap(Collection::stream)
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .filter(partition -> !partition.topic().equals(Topics.NAMES))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
      }
      return read.stream()
          .filter(sent -> sent.value() != null)
          .filter(sent -> new String(sent.value(), StandardCharsets.UTF_8).contains(text))
          .map(ConsumerRecord::topic)
          .collect(Collectors.toSet());
    }
  }

  /** The tables of analytics that have it, but that of names. */
  static List<String> tables(Suite suite, String text) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection database = Database.of(suite, "analytics");
        Statement statement = database.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              """
              select format('%I.%I', schemaname, tablename) from pg_tables
              where schemaname not in ('pg_catalog', 'information_schema')
                and tablename <> 'display_name'
              """)) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (String table : tables) {
        String query =
            "select 1 from %s as t where t::text like '%%%s%%' limit 1".formatted(table, text);
        try (ResultSet rows = statement.executeQuery(query)) {
          if (rows.next()) {
            found.add(table);
          }
        }
      }
    }
    return found;
  }
}
