package tandem.benchmarks.acts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The packaged suite, empty, on free ports, in a state folder of its own, which stays for its logs.
 */
final class LocalSuite implements AutoCloseable {

  private static final Duration UP = Duration.ofMinutes(3);

  private final Path state;
  private final Path console;
  private final Process supervisor;

  private LocalSuite(Path state, Path console, Process supervisor) {
    this.state = state;
    this.console = console;
    this.supervisor = supervisor;
  }

  /**
   * Starts one and waits until it is up, from caches of classes, and has the processors for itself:
   * the first suite after a build makes those caches beside itself, and so is left for another.
   *
   * @param root of the repository, where the packaged services are
   */
  static LocalSuite start(Path root) throws IOException, InterruptedException {
    LocalSuite suite = begin(root);
    if (suite.trains()) {
      suite.awaitTrained();
      suite.close();
      suite = begin(root);
    }
    return suite;
  }

  private static LocalSuite begin(Path root) throws IOException, InterruptedException {
    Path folder =
        Files.createTempDirectory(
            Files.createDirectories(root.resolve("deploy/benchmarks/target/suites")), "");
    Path state = folder.resolve("state");
    Path console = folder.resolve("console.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-Dtandem.root=" + root, "-Dtandem.state=" + state));
    command.addAll(List.of("-Ddemo=false", "-Dtandem.parent=" + ProcessHandle.current().pid()));
    for (String process : List.of("sales", "operations", "analytics", "postgres", "kafka")) {
      command.add("-Dtandem." + process + ".port=0");
    }
    command.add("tandem.local.Supervisor");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    LocalSuite suite = new LocalSuite(state, console, builder.start());
    suite.awaitUp();
    return suite;
  }

  private void awaitUp() throws IOException, InterruptedException {
    Instant until = Instant.now().plus(UP);
    while (!Files.readString(console).contains("Tandem is up")) {
      if (!supervisor.isAlive() || Instant.now().isAfter(until)) {
        close();
        throw new IllegalStateException("the suite did not start: " + Files.readString(console));
      }
      Thread.sleep(100);
    }
  }

  private void awaitTrained() throws InterruptedException {
    while (trains()) {
      Thread.sleep(100);
    }
  }

  private boolean trains() {
    return supervisor.descendants().anyMatch(LocalSuite::trains);
  }

  private static boolean trains(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("-Dtandem.jvm=training");
  }

  /** Where an API begins: {@code http://localhost:8081/api/v1}. */
  URI api(String service) {
    return URI.create(
        "http://localhost:%s/api/v1".formatted(read("ports.properties").getProperty(service)));
  }

  /** As they are now. */
  Processes processes() {
    return Processes.of(supervisor.toHandle());
  }

  int postgresPort() {
    return Integer.parseInt(read("ports.properties").getProperty("postgres"));
  }

  /** Of a role, as it goes after {@code Bearer}. */
  String token(String role) throws IOException {
    return Files.readString(state.resolve("tokens").resolve(role)).strip();
  }

  /** Of the owner of a service's database. */
  String password(String service) {
    return configuration(service).getProperty("quarkus.datasource.password");
  }

  /** As the service itself connects. */
  Connection connect(String service) throws SQLException {
    return DriverManager.getConnection(
        configuration(service).getProperty("quarkus.datasource.jdbc.url"),
        service,
        password(service));
  }

  private Properties configuration(String service) {
    return read("config/" + service + ".properties");
  }

  private Properties read(String file) {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(state.resolve(file))) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    supervisor.destroy();
    supervisor.onExit().join();
  }
}
