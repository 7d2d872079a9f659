package tandem.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * The packaged suite as a user runs it: a supervisor and its processes, on free ports, with all
 * state in a folder of its own under {@code target/suites}, whose logs outlive the test.
 */
public final class Suite implements AutoCloseable {

  public static final List<String> SERVICES = List.of("sales", "operations", "analytics");
  public static final List<String> PROCESSES =
      List.of("postgres", "kafka", "sales", "operations", "analytics");

  /** With the demo company, on a machine that has other things to do as well. */
  private static final Duration UP = Duration.ofMinutes(5);

  private static final Duration DOWN = Duration.ofMinutes(1);
  public static final Path ROOT = root();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path folder;
  private final Path console;
  private final List<String> settings;
  private final Map<String, String> environment = new HashMap<>();
  private Process supervisor;

  private Suite(Path folder, String console, List<String> settings) {
    this.folder = folder;
    this.console = folder.resolve(console);
    this.settings = settings;
  }

  /**
   * Starts an empty suite and waits until it is up.
   *
   * @param settings as on the command line: {@code -Dtandem.without=sales}
   */
  public static Suite run(String... settings) {
    Suite suite = prepare(settings);
    suite.start();
    return suite;
  }

  /** Starts one with the demo company, the same on whatever day, and waits until it is up. */
  public static Suite withDemo(LocalDate lastDay) throws IOException {
    Suite suite = prepare("-Ddemo=true");
    suite.remember("demo/last-day", lastDay.toString());
    suite.start();
    return suite;
  }

  /** A suite in a new folder, not started. */
  static Suite prepare(String... settings) {
    try {
      Path all = Files.createDirectories(ROOT.resolve("deploy/system-tests/target/suites"));
      return new Suite(Files.createTempDirectory(all, ""), "console.log", List.of(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has all its processes find a variable in their environment when it starts. */
  Suite with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Has the suite find a file in its state folder when it starts. */
  void remember(String file, String text) throws IOException {
    Path path = state().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Another supervisor for the same state. */
  Suite inTheSameFolder() {
    return new Suite(folder, "again.log", settings);
  }

  /** Starts it, or starts it again, on what the folder holds. */
  public void start() {
    launch();
    Awaitility.await("the suite is up")
        .atMost(UP)
        .until(() -> printed().contains("Tandem is up") || !supervisor.isAlive());
    if (!supervisor.isAlive()) {
      throw new IllegalStateException("the suite did not start: " + printed());
    }
  }

  void launch() {
    List<String> command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dtandem.root=" + ROOT, "-Dtandem.state=" + state(), "-Ddemo=false"));
    command.add("-Dtandem.jvm=brief");
    command.add("-Dtandem.parent=" + ProcessHandle.current().pid());
    SERVICES.forEach(service -> command.add("-Dtandem." + service + ".port=0"));
    command.addAll(settings);
    command.add("tandem.local.Supervisor");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    try {
      supervisor = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the supervisor printed since it was last started. */
  String printed() {
    return read(console);
  }

  /** What the services have logged since it was last started. */
  String logs() {
    return SERVICES.stream()
        .map(service -> read(state().resolve("logs/" + service + ".log")))
        .collect(Collectors.joining("\n"));
  }

  public Path state() {
    return folder.resolve(".tandem");
  }

  public Process supervisor() {
    return supervisor;
  }

  /** Without a path: {@code http://localhost:8081}. */
  public URI url(String service) {
    return URI.create("http://localhost:" + port(service));
  }

  public int port(String process) {
    Properties ports = new Properties();
    try (var reader = Files.newBufferedReader(state().resolve("ports.properties"))) {
      ports.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Integer.parseInt(ports.getProperty(process));
  }

  /** The signed token of a role, as it goes after {@code Bearer}. */
  public String token(String role) {
    return read(state().resolve("tokens/" + role));
  }

  /** What the service was configured with: its database and its password among it. */
  public Properties configuration(String service) {
    Properties configuration = new Properties();
    try (var reader =
        Files.newBufferedReader(state().resolve("config/" + service + ".properties"))) {
      configuration.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return configuration;
  }

  public ProcessHandle process(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException(name + " does not run"));
  }

  private Optional<ProcessHandle> find(String name) {
    return ProcessHandle.of(Long.parseLong(read(state().resolve("run/" + name + ".pid"))));
  }

  /** {@code kill -9}, which returns when the process is gone; the supervisor starts it again. */
  public void kill(String name) {
    ProcessHandle process = process(name);
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Kills a process and waits until the whole suite is well again. */
  public void killAndAwait(String name) {
    ProcessHandle killed = process(name);
    kill(name);
    Awaitility.await(name + " is started again")
        .atMost(UP)
        .until(() -> find(name).filter(process -> process.pid() != killed.pid()).isPresent());
    awaitHealthy();
  }

  /** Waits until every service that the supervisor runs says that it is well. */
  public void awaitHealthy() {
    SERVICES.stream()
        .filter(service -> Files.exists(state().resolve("run/" + service + ".pid")))
        .forEach(
            service ->
                Awaitility.await(service + " is healthy")
                    .atMost(UP)
                    .until(() -> isHealthy(service)));
  }

  public boolean isHealthy(String service) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url(service).resolve("/q/health"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Starts {@code deploy/local/load-real-data}; what it prints goes to {@code load.log}. */
  public Process loadRealData(Path data) {
    ProcessBuilder builder =
        new ProcessBuilder(ROOT.resolve("deploy/local/load-real-data").toString(), data.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("load.log").toFile());
    builder.environment().put("TANDEM_STATE", state().toString());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code load-real-data} printed. */
  public String loaded() {
    return read(folder.resolve("load.log"));
  }

  /** Processes of this suite that still run, the supervisor aside. */
  public List<ProcessHandle> running() {
    String mark = "tandem.suite=" + state();
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                List.of(process.info().arguments().orElse(new String[0])).stream()
                    .anyMatch(argument -> argument.endsWith(mark)))
        .toList();
  }

  /** Asks the supervisor to end and waits until it has. */
  public void terminate() {
    supervisor.destroy();
    try {
      if (!supervisor.waitFor(DOWN.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the suite did not end: " + printed());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it at once; how it ends by itself is seen by {@link #terminate}. */
  @Override
  public void close() {
    if (supervisor != null) {
      supervisor.destroyForcibly().onExit().join();
    }
    List<ProcessHandle> left = running();
    left.forEach(ProcessHandle::destroyForcibly);
    left.forEach(process -> process.onExit().join());
    for (String data : List.of("postgres", "kafka")) {
      delete(state().resolve(data));
    }
  }

  private static void delete(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The repository, wherever the test was started. */
  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
