package tandem.web.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Removes keys that nobody can still rely on. */
@ApplicationScoped
class ForgetOldKeys {

  private static final Logger LOG = Logger.getLogger(ForgetOldKeys.class);

  private final KeyTable keys;
  private final Duration age;

  @Inject
  ForgetOldKeys(
      KeyTable keys,
      @ConfigProperty(name = "tandem.idempotency.keep", defaultValue = "25h") Duration age) {
    this.keys = keys;
    this.age = age;
  }

  /** {@code off} where a service has no such table. */
  @Scheduled(every = "${tandem.idempotency.forget-every:1h}", delayed = "1m")
  void forget() throws SQLException {
    LOG.debugf("Forgot %d idempotency keys", keys.forget(age));
  }
}
