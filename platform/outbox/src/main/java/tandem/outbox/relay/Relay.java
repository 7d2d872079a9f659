package tandem.outbox.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import tandem.events.Failpoint;

/**
 * Publishes the rows of the outbox in the order of their ids, as they become visible, and deletes
 * each when the broker has it. There is no cursor, so nothing that commits late is passed over. On
 * any failure everything is closed and begins again at the first row left: what was sent but not
 * deleted is sent twice, and nothing is lost.
 *
 * <p>One relay leads; two at once, after a connection was cut, only repeat. Run it on a thread of
 * its own.
 */
public final class Relay implements Runnable {

  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final RelaySettings settings;
  private final Wake wake;
  private final RelayState state;
  private final OnConnect onConnect;
  private final CountDownLatch stopped = new CountDownLatch(1);

  public Relay(RelaySettings settings, Wake wake, RelayState state, OnConnect onConnect) {
    this.settings = settings;
    this.wake = wake;
    this.state = state;
    this.onConnect = onConnect;
  }

  /** What else to do with each new connection to the database. */
  public interface OnConnect {
    void connected(Connection connection) throws SQLException;
  }

  /** Lets {@link #run} return after the batch in hand. */
  public void stop() {
    stopped.countDown();
    wake.now();
  }

  @Override
  public void run() {
    try {
      do {
        lead();
      } while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns after any failure: whatever it is, the acts must go out when it has passed. */
  private void lead() throws InterruptedException {
    try {
      connectAndLead();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      LOG.warnf("the relay begins anew: %s", e.getClass().getName());
      LOG.debug("the relay begins anew", e);
    } finally {
      state.leads(false);
    }
  }

  private void connectAndLead() throws Exception {
    try (Leadership leadership = Leadership.open(settings.database())) {
      onConnect.connected(leadership.connection());
      while (!leadership.tryToLead()) {
        state.alive();
        if (stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
      state.leads(true);
      LOG.infof("relays %s", settings.topic());
      publish(leadership.connection());
    }
  }

  private void publish(Connection connection) throws Exception {
    Queue queue = new Queue(connection, settings.batch());
    try (TopicKeeper topics = new TopicKeeper(settings);
        Publisher publisher = new Publisher(settings)) {
      topics.create();
      new RecreatedTopics(connection).republish(topics.ids());
      Pulse pulse = new Pulse(settings, connection, queue, topics, publisher, state);
      while (stopped.getCount() > 0) {
        List<Unsent> rows = queue.read();
        if (!rows.isEmpty()) {
          publisher.publish(rows);
          queue.delete(rows);
          Failpoint.at("relay.deleted");
          state.published(rows.size());
        }
        pulse.beatIfDue(Instant.now());
        state.alive();
        if (rows.size() < settings.batch()) {
          wake.await(settings.poll());
        }
      }
    }
  }
}
