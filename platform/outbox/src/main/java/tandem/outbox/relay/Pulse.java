package tandem.outbox.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import tandem.events.Heartbeat;

/**
 * Says, each second, up to when every act is on the topic. It is silent while that is not known,
 * and so is a relay that is stuck.
 */
final class Pulse {

  private final RelaySettings settings;
  private final Queue queue;
  private final TopicKeeper topics;
  private final Publisher publisher;
  private final RelayState state;
  private final Watermark watermark;
  private final Map<String, String> topicIds;
  private Instant next = Instant.MIN;

  Pulse(
      RelaySettings settings,
      Connection connection,
      Queue queue,
      TopicKeeper topics,
      Publisher publisher,
      RelayState state)
      throws InterruptedException, ExecutionException {
    this.settings = settings;
    this.queue = queue;
    this.topics = topics;
    this.publisher = publisher;
    this.state = state;
    this.watermark = new Watermark(connection);
    this.topicIds = topics.ids();
  }

  void beatIfDue(Instant now) throws SQLException, InterruptedException, ExecutionException {
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(settings.heartbeat());
    requireSameTopics();
    Watermark.Level level = watermark.measure(queue.floor());
    queue.nothingBelow(level.floor());
    state.measured(level);
    if (level.completeUntil() != null) {
      publisher.publish(
          new Heartbeat(
              settings.service(),
              settings.topic(),
              topicIds.get(settings.topic()),
              now,
              level.completeUntil(),
              topics.endOffsets()));
    }
  }

  /** A producer writes on silently to a topic that was made anew, and what it held is gone. */
  private void requireSameTopics() throws InterruptedException, ExecutionException {
    if (!topics.ids().equals(topicIds)) {
      throw new IllegalStateException("a topic was made anew");
    }
  }
}
