package tandem.outbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import tandem.outbox.relay.RelayState;

/** What an operator watches: whether acts go out, and how long the oldest has waited. */
@ApplicationScoped
class RelayMetrics {

  void register(@Observes StartupEvent start, RelayLifecycle relay, MeterRegistry registry) {
    if (!relay.enabled()) {
      return;
    }
    RelayState state = relay.state();
    Gauge.builder("tandem.outbox.unsent", state, RelayState::unsent)
        .description("Rows that wait to be published, counted up to 20,000")
        .register(registry);
    Gauge.builder("tandem.outbox.leads", state, leader -> leader.leads() ? 1 : 0)
        .description("Whether this process relays")
        .register(registry);
    TimeGauge.builder(
            "tandem.outbox.oldest", state, TimeUnit.MILLISECONDS, s -> s.oldestAge().toMillis())
        .description("How long the oldest act has waited to be published")
        .register(registry);
    TimeGauge.builder("tandem.outbox.lag", state, TimeUnit.MILLISECONDS, RelayMetrics::lag)
        .description("How long ago the time is up to which every act is published")
        .register(registry);
    FunctionCounter.builder("tandem.outbox.published", state, RelayState::published)
        .description("Rows published by this process")
        .register(registry);
  }

  private static double lag(RelayState state) {
    Instant until = state.completeUntil();
    return until == null || !state.leads()
        ? Double.NaN
        : Duration.between(until, Instant.now()).toMillis();
  }
}
