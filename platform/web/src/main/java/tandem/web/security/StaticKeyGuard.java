package tandem.web.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start where a key from the configuration would stand in for the identity provider. */
@ApplicationScoped
class StaticKeyGuard {

  void check(
      @Observes StartupEvent start,
      @ConfigProperty(name = "quarkus.oidc.public-key") Optional<String> publicKey) {
    check(ConfigUtils.isProfileActive("prod"), publicKey);
  }

  static void check(boolean production, Optional<String> publicKey) {
    if (production && publicKey.isPresent()) {
      throw new IllegalStateException(
          "quarkus.oidc.public-key is for the local suite and tests; in the profile prod set"
              + " quarkus.oidc.auth-server-url");
    }
  }
}
