package tandem.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who publishes, and how. A service that has this module on its path but no name has no outbox. */
@ConfigMapping(prefix = "tandem.outbox")
public interface OutboxConfig {

  /** The name of the service, {@code sales}; it publishes to {@code tandem.<service>.v1}. */
  @WithDefault("${tandem.service:}")
  Optional<String> service();

  /** The relay of this process; without it the acts wait for that of another. */
  @WithDefault("${tandem.relay.enabled:true}")
  boolean relay();

  /** How long the relay may miss the commits of other processes. */
  @WithDefault("200ms")
  Duration poll();

  /** The most rows sent at once. */
  @WithDefault("500")
  int batch();

  /** How often the relay says how far it came. */
  @WithDefault("1s")
  Duration heartbeat();

  /** How long a send may go without an acknowledgement before the relay begins anew. */
  @WithDefault("15s")
  Duration patience();

  /** Of a topic of events; more of them let more consumers share the work. */
  @WithDefault("4")
  int partitions();

  /** Of every topic; as many as there are brokers, up to three. */
  @WithDefault("1")
  short replicas();
}
