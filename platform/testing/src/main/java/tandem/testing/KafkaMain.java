package tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A broker that is its own controller, as a process of its own; ends when its input does. */
final class KafkaMain {

  /** The same after it was taken away, so that it finds what it stored. */
  private static final String CLUSTER = "dGFuZGVtLXRlc3RpbmctMQ";

  private KafkaMain() {}

  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    String port = arguments[1];
    String controllerPort = arguments[2];
    String file = configure(directory, port, controllerPort).toString();
    String[] format = {"format", "--ignore-formatted", "-t", CLUSTER, "-c", file};
    if (StorageTool.execute(format, System.err) != 0) {
      throw new IllegalStateException("the broker's directory could not be formatted");
    }
    Thread.ofPlatform().daemon().start(() -> serve(port));
    Kafka.main(new String[] {file});
  }

  private static void serve(String port) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + port))) {
      admin.describeCluster().nodes().get(1, TimeUnit.MINUTES);
      ServerProcess.serve(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the broker does not answer", e);
    } finally {
      System.exit(0);
    }
  }

  private static Path configure(Path directory, String port, String controllerPort)
      throws IOException {
    Properties properties = new Properties();
    try (var file = KafkaMain.class.getResourceAsStream("kafka.properties")) {
      properties.load(file);
    }
    properties.setProperty("log.dirs", directory.resolve("kafka").toString());
    properties.setProperty(
        "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
    properties.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
    Path file = directory.resolve("kafka.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    return file;
  }
}
