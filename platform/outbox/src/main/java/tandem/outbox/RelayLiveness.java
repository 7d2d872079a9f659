package tandem.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import tandem.outbox.relay.RelayState;

/**
 * A relay whose thread has died or hangs needs a restart. One that cannot reach the broker does
 * not: acts are taken on meanwhile, and wait.
 */
@Liveness
@ApplicationScoped
class RelayLiveness implements HealthCheck {

  private static final Duration HANGS = Duration.ofMinutes(2);

  private final RelayLifecycle relay;

  RelayLiveness(RelayLifecycle relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    RelayState state = relay.state();
    boolean lives = !relay.enabled() || (relay.running() && state.silence().compareTo(HANGS) < 0);
    return HealthCheckResponse.named("outbox relay")
        .status(lives)
        .withData("leads", state.leads())
        .withData("completeUntil", String.valueOf(state.completeUntil()))
        .build();
  }
}
