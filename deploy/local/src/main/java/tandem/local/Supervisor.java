package tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Starts the suite, keeps it running, and ends it when it is told to end itself. */
public final class Supervisor {

  private final Settings settings;
  private final Console console;
  private final StateFolder state;
  private final List<ManagedProcess> stores = new ArrayList<>();
  private final List<ManagedProcess> services = new ArrayList<>();
  private Process training;
  private boolean stopping;

  private Supervisor(Settings settings, Console console) {
    this.settings = settings;
    this.console = console;
    this.state = StateFolder.at(settings.state());
  }

  public static void main(String[] arguments) {
    System.setProperty(
        "org.slf4j.simpleLogger.defaultLogLevel", "off"); // Kafka's client is talkative
    Console console = new Console(System.out);
    try {
      new Supervisor(Settings.of(System.getProperties()), console).run();
    } catch (StartRefused e) {
      console.say(System.lineSeparator() + e.getMessage());
      System.exit(1);
    }
  }

  private void run() {
    FolderLock lock = FolderLock.take(state, console);
    Orphans.end(state, console);
    if (settings.fresh()) {
      state.wipe();
    }
    keepLogsOfLastTime();
    SuiteOptions options = SuiteOptions.of(settings.options(), state);
    Ports ports = Ports.choose(settings, state);
    endWithParent();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(lock), "stop"));
    start(ports, options);
    new CompletableFuture<Void>().join(); // until the JVM is told to end
  }

  private void start(Ports ports, SuiteOptions options) {
    console.say("Starting Tandem, its state is in " + state.path());
    if (!options.values().isEmpty()) {
      console.say("Set for it: " + options);
    }
    Keys keys = Keys.of(state);
    Demo demo = Demo.of(state);
    Tokens.write(state, keys, demo.callers());
    Passwords passwords = new Passwords(state);
    Postgres postgres = new Postgres(state, passwords, ports.of(Ports.POSTGRES));
    Kafka kafka = new Kafka(state, ports);
    EarlierRates.keep(state, console);
    List<Service> all =
        Settings.SERVICES.keySet().stream().sorted().map(name -> new Service(name, ports)).toList();
    all.forEach(
        service ->
            service.configure(state, postgres, kafka, passwords.of(service.name()), keys, options));
    startStores(postgres, kafka);
    all.stream()
        .filter(service -> settings.starts(service.name()))
        .forEach(service -> keep(services, service.program(settings, state)));
    services.forEach(ManagedProcess::awaitReady);
    if (settings.jvm() == JvmMode.TRAINING) {
      Training.finish(settings, state, all, services);
      System.exit(0);
    }
    fill(demo, all);
    console.say(welcome(all));
    train(all);
  }

  /** So that the next start is quicker. */
  private synchronized void train(List<Service> all) {
    if (!stopping) {
      training = Training.beside(settings, state, all).orElse(null);
    }
  }

  /** A suite without its demo is still a suite; the next start tries again. */
  private void fill(Demo demo, List<Service> all) {
    try {
      if (settings.starts("sales")) {
        EarlierRates.record(state, all, console);
      }
      if (settings.demo() && settings.without().isEmpty()) {
        demo.load(all, console);
      }
    } catch (StartRefused e) {
      console.say(e.getMessage());
    }
  }

  private void startStores(Postgres postgres, Kafka kafka) {
    CompletableFuture<Void> broker =
        CompletableFuture.runAsync(() -> keep(stores, kafka.prepare()));
    keep(stores, postgres.prepare());
    broker.join();
    stores.forEach(ManagedProcess::awaitReady);
    postgres.createDatabases();
  }

  private synchronized void keep(List<ManagedProcess> processes, Program program) {
    if (!stopping) {
      processes.add(ManagedProcess.start(program, state, console));
    }
  }

  private String welcome(List<Service> all) {
    StringBuilder text =
        new StringBuilder("%nTandem is up after %.1f s.%n".formatted(console.seconds()));
    all.forEach(service -> text.append("  %-11s %s%n".formatted(service.name(), service.url())));
    return text.append("  tokens      %s/<role>, for one `admin`%n".formatted(state.file("tokens")))
        .append("  logs        %s%n".formatted(state.file("logs")))
        .append("Ctrl-C ends it.")
        .toString();
  }

  /** The services first, so that none loses its database or broker in the middle of something. */
  private void stop(FolderLock lock) {
    synchronized (this) {
      stopping = true;
    }
    lock.stopping();
    console.say("Ending Tandem …");
    if (training != null) {
      training.destroy();
    }
    stopAll(services);
    stopAll(stores);
    if (training != null) {
      training.onExit().join();
    }
    lock.release();
  }

  private static void stopAll(List<ManagedProcess> processes) {
    CompletableFuture.allOf(
            processes.stream()
                .map(process -> CompletableFuture.runAsync(process::stop))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }

  /** A killed Maven cannot end what it started. */
  private void endWithParent() {
    settings
        .parent()
        .ifPresent(
            pid ->
                Thread.ofVirtual()
                    .start(
                        () -> {
                          ProcessHandle.of(pid).ifPresent(parent -> parent.onExit().join());
                          System.exit(1);
                        }));
  }

  private void keepLogsOfLastTime() {
    Path folder = state.folder("logs");
    try (Stream<Path> logs = Files.list(folder)) {
      for (Path log : logs.filter(file -> file.toString().endsWith(".log")).toList()) {
        Files.move(
            log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
