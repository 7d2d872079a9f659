package tandem.outbox;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import tandem.events.Failpoint;

/** Keeps a service from starting in production with a failpoint, which would kill it. */
@ApplicationScoped
class FailpointGuard {

  void refuse(@Observes StartupEvent start) {
    if (ConfigUtils.isProfileActive("prod")) {
      Failpoint.configured()
          .ifPresent(
              point -> {
                throw new IllegalStateException(
                    "the failpoint " + point + " is for tests, and this is the profile prod");
              });
    }
  }
}
