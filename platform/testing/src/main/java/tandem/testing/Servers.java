package tandem.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * One PostgreSQL and one broker for all tests of this JVM, started by whoever asks first. Quarkus
 * loads tests in several class loaders, so what they share is kept in system properties.
 */
public final class Servers {

  private static final String POSTGRES = "tandem.testing.postgres";
  private static final String PASSWORD = "tandem.testing.postgres.password";
  private static final String KAFKA = "tandem.testing.kafka";

  private Servers() {}

  /** A database that nobody else uses. */
  public static Database newDatabase() {
    start();
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    String password = UUID.randomUUID().toString();
    try (Connection connection =
            DriverManager.getConnection(url("postgres"), "postgres", System.getProperty(PASSWORD));
        Statement statement = connection.createStatement()) {
      statement.execute("create role %s login password '%s'".formatted(name, password));
      statement.execute("create database %s owner %s".formatted(name, name));
    } catch (SQLException e) {
      throw new IllegalStateException("no database for the test", e);
    }
    return new Database(url(name), name, password);
  }

  /** The shared broker. */
  public static String bootstrapServers() {
    start();
    return System.getProperty(KAFKA);
  }

  private static String url(String database) {
    return "jdbc:postgresql://localhost:" + System.getProperty(POSTGRES) + "/" + database;
  }

  /** Returns the port. */
  private static String startPostgres(String password) {
    Path directory = TemporaryDirectory.create();
    ServerProcess postgres = ServerProcess.start(PostgresMain.class, directory, password);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, directory)));
    return postgres.ready();
  }

  private static void remove(ServerProcess postgres, Path directory) {
    postgres.close();
    TemporaryDirectory.delete(directory);
  }

  private static void start() {
    Properties shared = System.getProperties();
    synchronized (KAFKA) { // a literal: the same object in every class loader
      if (shared.getProperty(KAFKA) == null) {
        String password = UUID.randomUUID().toString();
        CompletableFuture<String> postgres =
            CompletableFuture.supplyAsync(
                () -> ServerProcess.persist(() -> startPostgres(password)));
        String kafka = Broker.start().bootstrapServers();
        shared.setProperty(POSTGRES, postgres.join());
        shared.setProperty(PASSWORD, password);
        shared.setProperty(KAFKA, kafka);
      }
    }
  }
}
