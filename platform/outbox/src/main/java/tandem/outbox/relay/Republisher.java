package tandem.outbox.relay;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import tandem.events.EventJson;
import tandem.events.RepublishRequest;
import tandem.events.Topics;
import tandem.events.Version;

/**
 * Puts into the queue again what a consumer misses. A request for an aggregate that another service
 * owns finds nothing here, and is done. Run it on a thread of its own.
 */
public final class Republisher implements Runnable {

  private static final Logger LOG = Logger.getLogger(Republisher.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private static final String ENQUEUE =
      """
      insert into outbox (event_id)
      select id from event
      where aggregate_id = ? and (epoch, number) between (?, ?) and (?, ?)
      order by epoch, number
      """;

  private final RelaySettings settings;
  private final DataSource database;
  private final Wake wake;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile KafkaConsumer<String, byte[]> reading;

  public Republisher(RelaySettings settings, DataSource database, Wake wake) {
    this.settings = settings;
    this.database = database;
    this.wake = wake;
  }

  /** Lets {@link #run} return soon. */
  public void stop() {
    stopped.countDown();
    KafkaConsumer<String, byte[]> consumer = reading;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  @Override
  public void run() {
    try {
      do {
        consume();
      } while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when stopped, or after any failure, so as to begin anew. */
  private void consume() {
    try (TopicKeeper topics = new TopicKeeper(settings);
        KafkaConsumer<String, byte[]> consumer =
            new KafkaConsumer<>(
                properties(), new StringDeserializer(), new ByteArrayDeserializer())) {
      topics.create();
      reading = consumer;
      consumer.subscribe(List.of(Topics.REPUBLISH));
      while (stopped.getCount() > 0) {
        ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofSeconds(1));
        for (ConsumerRecord<String, byte[]> record : records) {
          republish(record);
        }
        consumer.commitSync();
      }
    } catch (WakeupException e) {
      LOG.debug("stopped");
    } catch (Exception e) {
      LOG.warnf("requests to publish again are not heard: %s", e.getClass().getName());
    } finally {
      reading = null;
    }
  }

  private void republish(ConsumerRecord<String, byte[]> record) throws SQLException {
    RepublishRequest request;
    try {
      request = EventJson.mapper().readValue(record.value(), RepublishRequest.class);
    } catch (IOException | IllegalArgumentException e) {
      LOG.warnf(
          "no request to publish again, at offset %d: %s", record.offset(), e.getClass().getName());
      return;
    }
    if (enqueue(request) > 0) {
      wake.now();
    }
  }

  private int enqueue(RepublishRequest request) throws SQLException {
    Version from = request.from();
    Version to = request.to();
    try (Connection connection = database.getConnection();
        PreparedStatement enqueue = connection.prepareStatement(ENQUEUE)) {
      enqueue.setObject(1, request.id());
      enqueue.setInt(2, from.epoch());
      enqueue.setLong(3, from.number());
      enqueue.setInt(4, to.epoch());
      enqueue.setLong(5, to.number());
      return enqueue.executeUpdate();
    }
  }

  private Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>(settings.kafka());
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, "tandem-" + settings.service() + "-republish");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return properties;
  }
}
