package tandem.analytics.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;
import tandem.events.EventJson;
import tandem.events.RepublishRequest;

/**
 * Notices versions that do not come, and asks their service to publish them again: only after they
 * were missing at two looks, so that what is on its way is waited for, and ever more seldom.
 */
@ApplicationScoped
class MissingVersions {

  private static final Logger LOG = Logger.getLogger(MissingVersions.class);
  private static final int MOST_AT_ONCE = 100;

  private final DataSource database;
  private final MutinyEmitter<Record<String, byte[]>> republish;
  private final AtomicLong missing = new AtomicLong();
  private Map<UUID, Asking> asked = new HashMap<>();

  MissingVersions(
      DataSource database,
      @Channel("republish") MutinyEmitter<Record<String, byte[]>> republish,
      MeterRegistry meters) {
    this.database = database;
    this.republish = republish;
    meters.gauge("tandem.fold.missing.versions", missing);
  }

  @Scheduled(
      every = "${tandem.missing.check-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class) // before that no channel is there
  void look() throws SQLException {
    try (Connection connection = database.getConnection()) {
      missing.set(Gaps.missing(connection));
      look(Gaps.of(connection, MOST_AT_ONCE), Clock.systemUTC().instant());
    }
  }

  private void look(List<RepublishRequest> gaps, Instant now) {
    Map<UUID, Asking> still = new HashMap<>();
    for (RepublishRequest gap : gaps) {
      Asking asking = asked.get(gap.id());
      if (asking != null && asking.isDue(now)) {
        LOG.warnf("%s %s misses versions %s to %s", gap.kind(), gap.id(), gap.from(), gap.to());
        send(gap);
        asking = asking.again(now);
      }
      still.put(gap.id(), asking == null ? Asking.FIRST : asking);
    }
    asked = still;
  }

  private void send(RepublishRequest gap) {
    try {
      byte[] request = EventJson.mapper().writeValueAsBytes(gap);
      republish.sendAndForget(Record.of(gap.id().toString(), request));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param times how often an aggregate was asked for
   * @param next when it may be asked for again
   */
  private record Asking(int times, Instant next) {

    private static final Asking FIRST = new Asking(0, Instant.EPOCH);
    private static final long FIRST_PAUSE_SECONDS = 30;
    private static final int LONGEST_PAUSE = 7;

    boolean isDue(Instant now) {
      return !now.isBefore(next);
    }

    Asking again(Instant now) {
      long pause = FIRST_PAUSE_SECONDS << Math.min(times, LONGEST_PAUSE);
      return new Asking(times + 1, now.plusSeconds(pause));
    }
  }
}
