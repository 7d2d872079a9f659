package tandem.analytics.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tandem.events.EventJson;
import tandem.events.Topics;
import tandem.testing.Servers;

/**
 * The workload on both topics of a real broker.
 *
 * @param events how many
 * @param bytes of all their payloads
 */
record TopicOfEvents(int days, long events, long bytes) {

  private static final long SEED = 20240101;
  static final int PARTITIONS = 4;
  private static final String[] HEADERS = {"ce_id", "ce_type", "ce_source", "ce_subject"};

  static TopicOfEvents publish(int days) throws Exception {
    Map<String, Object> broker = Map.of("bootstrap.servers", Servers.bootstrapServers());
    try (Admin admin = Admin.create(broker)) {
      admin
          .createTopics(
              Stream.of(Topics.SALES, Topics.OPERATIONS)
                  .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                  .toList())
          .all()
          .get();
    }
    long[] told = new long[2];
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
      new Workload(SEED, 1)
          .tell(
              days,
              telling -> {
                ProducerRecord<byte[], byte[]> record = record(telling);
                told[0]++;
                told[1] += record.value().length;
                var _ = producer.send(record);
              });
    }
    return new TopicOfEvents(days, told[0], told[1]);
  }

  private static ProducerRecord<byte[], byte[]> record(Workload.Telling telling) {
    try {
      String key = telling.data().id().toString();
      String topic = telling.service().equals("sales") ? Topics.SALES : Topics.OPERATIONS;
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(
              topic, bytes(key), EventJson.mapper().writeValueAsBytes(telling.data()));
      String[] values = {
        telling.eventId().toString(), telling.type(), "/tandem/" + telling.service(), key
      };
      for (int i = 0; i < HEADERS.length; i++) {
        record.headers().add(HEADERS[i], bytes(values[i]));
      }
      return record;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Reads all of it from the beginning, as the service does. */
  void read(FoldBenchmark.Sink sink) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            Servers.bootstrapServers(),
            "max.poll.records",
            10_000,
            "max.partition.fetch.bytes",
            8 * 1024 * 1024,
            "fetch.max.wait.ms",
            100,
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "earliest");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(
          Stream.of(Topics.SALES, Topics.OPERATIONS)
              .flatMap(
                  topic ->
                      IntStream.range(0, PARTITIONS)
                          .mapToObj(partition -> new TopicPartition(topic, partition)))
              .toList());
      for (long read = 0; read < events; ) {
        List<Delivery> deliveries = new ArrayList<>();
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(it -> deliveries.add(EventConsumer.delivery(it)));
        read += deliveries.size();
        if (!deliveries.isEmpty()) {
          sink.take(deliveries);
        }
      }
    }
  }
}
