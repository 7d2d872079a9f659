package tandem.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A server in a JVM of its own that lives as long as its input is open: however this JVM ends, the
 * server ends, too.
 */
final class ServerProcess implements AutoCloseable {

  private static final int ATTEMPTS = 3;
  private static final int LAST_WORDS = 4_000;

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a server, and once more or twice if it does not come up: between the moment a free port
   * is found and the moment the server listens at it, somebody else may have taken it.
   */
  static <T> T persist(Supplier<T> start) {
    ServerDidNotStartException failure = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return start.get();
      } catch (ServerDidNotStartException e) {
        failure = e;
      }
    }
    throw failure;
  }

  static ServerProcess start(Class<?> main, Path directory, String... arguments) {
    Path log = directory.resolve(main.getSimpleName() + ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                directory.toString()));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile())).start();
      return new ServerProcess(process, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the server's process: says that it is ready, and returns when it should end. */
  static void serve(String ready) throws IOException {
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println("ready " + ready);
    System.in.transferTo(System.out);
  }

  /** Waits until the server is ready, and returns what it said of itself then. */
  @SuppressWarnings("resource") // the reader of the output lives as long as the process
  String ready() {
    try {
      BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith("ready ")) {
          return line.substring("ready ".length());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new ServerDidNotStartException(lastWords());
  }

  /** The end of its log, for the message of a failure: the log itself goes with its directory. */
  private String lastWords() {
    try {
      String words = Files.readString(log);
      return words.substring(Math.max(0, words.length() - LAST_WORDS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it as a power cut would. */
  void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy();
    }
    if (!awaitExit()) {
      process.destroyForcibly();
    }
  }

  private boolean awaitExit() {
    try {
      return process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
