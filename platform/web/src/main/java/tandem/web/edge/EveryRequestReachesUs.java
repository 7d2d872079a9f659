package tandem.web.edge;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets a request whose line is no URI come as far as {@link SoundRequests}. Quarkus would refuse it
 * before any handler, without a word; this switch of its own is read before a service has any other
 * place to set it.
 */
public final class EveryRequestReachesUs implements SmallRyeConfigBuilderCustomizer {

  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    System.setProperty("vertx.disableURIValidation", "true");
  }
}
