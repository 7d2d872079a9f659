package tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the {@link AotCache}s of the services: starts them in an empty suite of their own, asks
 * them a little, and has them end, upon which each writes its cache. It takes a minute or two of a
 * processor, so a suite in use has it done beside itself, at the lowest priority.
 */
final class Training {

  /** A first answer of each service: JSON, the token, the database. */
  private static final Map<String, String> QUESTIONS =
      Map.of("sales", "/people", "operations", "/people", "analytics", "/metrics");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Training() {}

  /** Whether a service has no cache that it could start from. */
  static boolean isDue(Settings settings, List<Service> services) {
    return services.stream().anyMatch(service -> !service.cache(settings).exists());
  }

  /**
   * Starts it as a process that ends with this one, if it is due and this is a suite in use.
   *
   * @return the process, to be ended with the suite
   */
  static Optional<Process> beside(Settings settings, StateFolder state, List<Service> services) {
    if (settings.jvm() != JvmMode.SHIPPED || !isDue(settings, services)) {
      return Optional.empty();
    }
    ProcessBuilder builder =
        new ProcessBuilder(OwnSession.of(command(settings)))
            .redirectInput(ProcessBuilder.Redirect.from(OwnSession.NOTHING))
            .redirectErrorStream(true)
            .redirectOutput(state.folder("logs").resolve("training.log").toFile());
    builder.environment().putAll(Jvm.ownClassPath());
    try {
      return Optional.of(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Settings settings) {
    Path state = settings.root().resolve("deploy/local/target/training");
    List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", Jvm.FIRST_COMPILER_ALONE));
    command.add("-Dtandem.root=" + settings.root());
    command.add("-Dtandem.state=" + state);
    command.add("-Dtandem.jvm=" + JvmMode.TRAINING);
    command.add("-Dtandem.parent=" + ProcessHandle.current().pid());
    Settings.SERVICES.keySet().forEach(service -> command.add("-Dtandem." + service + ".port=0"));
    command.addAll(List.of("-Ddemo=false", Supervisor.class.getName()));
    return command;
  }

  /** Asks the services that are up, has them end, and keeps what they write. */
  static void finish(
      Settings settings, StateFolder state, List<Service> services, List<ManagedProcess> running) {
    services.forEach(service -> ask(service, state.read("tokens/admin").strip()));
    try {
      for (Process ending : running.stream().map(ManagedProcess::finish).toList()) {
        ending.waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    services.forEach(service -> service.cache(settings).adopt());
  }

  private static void ask(Service service, String token) {
    URI uri = service.url().resolve("/api/v1" + QUESTIONS.get(service.name()));
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).build();
    try {
      HTTP.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
