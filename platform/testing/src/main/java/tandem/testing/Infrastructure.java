package tandem.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;

/**
 * Gives a {@code @QuarkusTest} a fresh database, a broker without topics and a key that accepts
 * {@link Tokens}: {@code @WithTestResource(Infrastructure.class)}. Everything listens at free
 * ports.
 */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Database database = Servers.newDatabase();
    removeTopics(Servers.bootstrapServers());
    return Map.of(
        "quarkus.datasource.jdbc.url", database.url(),
        "quarkus.datasource.username", database.username(),
        "quarkus.datasource.password", database.password(),
        "kafka.bootstrap.servers", Servers.bootstrapServers(),
        "quarkus.oidc.public-key", Tokens.publicKey(),
        "quarkus.http.test-port", "0",
        "quarkus.devservices.enabled", "false");
  }

  /** The servers end with this JVM. */
  @Override
  public void stop() {}

  /** What an application before this one left. */
  private static void removeTopics(String bootstrapServers) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      Set<String> topics = admin.listTopics().names().get();
      admin.deleteTopics(topics).all().get();
      admin
          .deleteConsumerGroups(
              admin.listGroups().all().get().stream().map(GroupListing::groupId).toList())
          .all()
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("topics are left over", e);
    }
  }
}
