package tandem.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.outbox.relay.Relay;
import tandem.outbox.relay.RelaySettings;
import tandem.outbox.relay.RelayState;
import tandem.outbox.relay.Republisher;

/** Starts the relay with the service and stops it with the service. */
@ApplicationScoped
class RelayLifecycle {

  private static final Duration STOP = Duration.ofSeconds(10);

  private final OutboxConfig config;
  private final RelayState state = new RelayState();
  private Relay relay;
  private Republisher republisher;
  private List<Thread> threads = List.of();

  RelayLifecycle(OutboxConfig config) {
    this.config = config;
  }

  boolean enabled() {
    return config.service().isPresent() && config.relay();
  }

  boolean running() {
    return threads.stream().allMatch(Thread::isAlive);
  }

  RelayState state() {
    return state;
  }

  void start(
      @Observes StartupEvent start,
      CommitSignal commits,
      Epoch epoch,
      DataSource database,
      Login login,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    if (enabled()) {
      RelaySettings settings = settings(config.service().orElseThrow(), login.database(), kafka);
      relay = new Relay(settings, commits.wake(), state, epoch::refresh);
      republisher = new Republisher(settings, database, commits.wake());
      threads =
          List.of(
              Thread.ofPlatform().daemon().name("outbox-relay").start(relay),
              Thread.ofPlatform().daemon().name("outbox-republisher").start(republisher));
    }
  }

  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    if (relay != null) {
      relay.stop();
      republisher.stop();
      for (Thread thread : threads) {
        if (!thread.join(STOP)) {
          thread.interrupt();
        }
      }
    }
  }

  private RelaySettings settings(
      String service, RelaySettings.Database database, Map<String, Object> kafka) {
    return new RelaySettings(
        service,
        database,
        kafka,
        config.poll(),
        config.batch(),
        config.heartbeat(),
        config.patience(),
        config.partitions(),
        config.replicas());
  }

  /** The relay connects on its own, with what the pool of the service is configured with. */
  @ApplicationScoped
  static class Login {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    Optional<String> url;

    @ConfigProperty(name = "quarkus.datasource.username")
    Optional<String> username;

    @ConfigProperty(name = "quarkus.datasource.password")
    Optional<String> password;

    RelaySettings.Database database() {
      return new RelaySettings.Database(
          url.orElseThrow(), username.orElseThrow(), password.orElseThrow());
    }
  }
}
