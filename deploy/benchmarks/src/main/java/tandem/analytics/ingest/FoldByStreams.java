package tandem.analytics.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import tandem.analytics.facts.Facts;
import tandem.analytics.rollup.Histories;
import tandem.analytics.rollup.Rollups;
import tandem.events.Topics;
import tandem.testing.Servers;

/**
 * The same work by Kafka Streams: the newest facts by aggregate, the log by event, and the rollups
 * by their keys, each in a store with its changelog; what an event changes of a rollup is the sum
 * of its facts less those of the version before, sent to the partition of the rollup's key. It
 * decodes and counts by the very code of the service, keeps no knowledge of earlier days of the
 * facts and nothing of linked measures, so it does less. Tuned as one would: batches and caches are
 * large, commits a second apart, a thread for each processor.
 */
final class FoldByStreams implements AutoCloseable {

  private static final String CHANGES = "changes";
  private static final String NEWEST = "newest";
  private static final String LOG = "log";
  private static final String ROLLUPS = "rollups";
  private static final long PATIENCE_MILLIS = 20;

  private final Path folder;
  private final KafkaStreams streams;
  private final AtomicLong folded = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong added = new AtomicLong();

  FoldByStreams(boolean isExactlyOnce) throws Exception {
    String id = "streams-" + UUID.randomUUID();
    String changes = id + "-" + CHANGES;
    folder = Files.createTempDirectory(id);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", Servers.bootstrapServers()))) {
      NewTopic topic = new NewTopic(changes, TopicOfEvents.PARTITIONS, (short) 1);
      admin.createTopics(List.of(topic)).all().get();
    }
    streams = new KafkaStreams(topology(changes), settings(id, isExactlyOnce));
  }

  private Properties settings(String id, boolean isExactlyOnce) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.bootstrapServers());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    settings.put(
        StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
        isExactlyOnce ? StreamsConfig.EXACTLY_ONCE_V2 : StreamsConfig.AT_LEAST_ONCE);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 256L << 20);
    settings.put(
        StreamsConfig.NUM_STREAM_THREADS_CONFIG, Runtime.getRuntime().availableProcessors());
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
    settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
    settings.put(StreamsConfig.consumerPrefix("max.poll.records"), 5_000);
    settings.put(StreamsConfig.consumerPrefix("fetch.max.wait.ms"), 100);
    settings.put(StreamsConfig.producerPrefix("linger.ms"), 50);
    settings.put(StreamsConfig.producerPrefix("batch.size"), 256 << 10);
    settings.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
    return settings;
  }

  private Topology topology(String changes) {
    var bytes = Serdes.ByteArray();
    return new Topology()
        .addSource(
            "events", bytes.deserializer(), bytes.deserializer(), Topics.SALES, Topics.OPERATIONS)
        .addProcessor("versions", Versions::new, "events")
        .addStateStore(store(NEWEST), "versions")
        .addStateStore(store(LOG), "versions")
        .addSink("changed", changes, bytes.serializer(), bytes.serializer(), "versions")
        .addSource("regrouped", bytes.deserializer(), bytes.deserializer(), changes)
        .addProcessor("sums", Sums::new, "regrouped")
        .addStateStore(store(ROLLUPS), "sums");
  }

  private static StoreBuilder<?> store(String name) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.ByteArray(), Serdes.ByteArray())
        .withCachingEnabled();
  }

  /** Until all events are folded, and all that they change is added up. */
  void run(long events) throws InterruptedException {
    streams.start();
    while (folded.get() < events || added.get() < sent.get()) {
      if (streams.state() == KafkaStreams.State.ERROR) {
        throw new IllegalStateException("Kafka Streams gave up");
      }
      Thread.sleep(PATIENCE_MILLIS);
    }
  }

  @Override
  public void close() throws IOException {
    streams.close(Duration.ofSeconds(30));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Keeps an event, and sends on what it changes of rollups. */
  private final class Versions extends ContextualProcessor<byte[], byte[], byte[], byte[]> {

    private final Projection projection = new Projection(Shipped.catalogue(), ZoneOffset.UTC);
    private KeyValueStore<byte[], byte[]> newest;
    private KeyValueStore<byte[], byte[]> log;

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
      super.init(context);
      newest = context.getStateStore(NEWEST);
      log = context.getStateStore(LOG);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      Event event = event(record);
      byte[] before = newest.get(record.key());
      Rollups changes = new Rollups();
      projection
          .contributions()
          .add(
              event.facts(),
              before == null ? null : facts(event, before),
              projection.day(event.knownAt()),
              Histories.NONE,
              changes);
      newest.put(record.key(), record.value());
      log.put(bytes(event.id().toString()), record.value());
      changes.tallies().forEach((key, change) -> send(record, key, change));
      changes.bins().forEach((key, change) -> send(record, key, change));
      folded.incrementAndGet();
    }

    private Event event(Record<byte[], byte[]> record) {
      var metadata = context().recordMetadata().orElseThrow();
      Map<String, String> headers = new HashMap<>();
      record
          .headers()
          .forEach(
              header ->
                  headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
      Delivery delivery =
          new Delivery(
              metadata.topic(),
              metadata.partition(),
              metadata.offset(),
              Bytes.of(record.key()),
              headers,
              Bytes.of(record.value()));
      return ((Decoded.Arrival) projection.decoder().decode(delivery)).event();
    }

    /** Of the version before, whose kind is the same. */
    private Facts facts(Event event, byte[] before) {
      return projection
          .decoder()
          .facts(
              new Event(
                  event.id(),
                  event.type(),
                  event.kind(),
                  event.aggregate(),
                  event.version(),
                  event.occurredAt(),
                  event.knownAt(),
                  event.recordedAt(),
                  null,
                  new String(before, StandardCharsets.UTF_8)));
    }

    private void send(Record<byte[], byte[]> record, Object key, Rollups.Tally change) {
      byte[] sums =
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(change.count())
              .putLong(change.sum().longValueExact())
              .array();
      sent.incrementAndGet();
      context().forward(new Record<>(bytes(key.toString()), sums, record.timestamp()));
    }
  }

  /** Adds changes of rollups up; what comes to nothing is removed. */
  private final class Sums extends ContextualProcessor<byte[], byte[], Void, Void> {

    private static final byte[] NOTHING = new byte[2 * Long.BYTES];

    private KeyValueStore<byte[], byte[]> rollups;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
      super.init(context);
      rollups = context.getStateStore(ROLLUPS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      byte[] before = rollups.get(record.key());
      byte[] after = before == null ? record.value() : sum(before, record.value());
      rollups.put(record.key(), Arrays.equals(after, NOTHING) ? null : after);
      added.incrementAndGet();
    }

    private static byte[] sum(byte[] one, byte[] other) {
      ByteBuffer left = ByteBuffer.wrap(one);
      ByteBuffer right = ByteBuffer.wrap(other);
      return ByteBuffer.allocate(2 * Long.BYTES)
          .putLong(Math.addExact(left.getLong(), right.getLong()))
          .putLong(Math.addExact(left.getLong(), right.getLong()))
          .array();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
