package tandem.benchmarks.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** {@code pgbench}, where it is installed, with the transactions of {@link Peer}. */
final class PgBench {

  private final LocalSuite suite;
  private final Path folder;

  PgBench(LocalSuite suite, Peer peer) throws IOException {
    this.suite = suite;
    this.folder = Files.createTempDirectory("pgbench");
    Files.writeString(
        folder.resolve("script.sql"),
        "begin;\n" + String.join(";\n", peer.inserts()) + ";\ncommit;\n");
  }

  /** Whether it is installed. */
  static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("pgbench", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  Measured run(int clients, Duration time) throws IOException, InterruptedException {
    Path logs = Files.createTempDirectory(folder, "logs");
    Path output = logs.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(
                "pgbench --no-vacuum --protocol=prepared --log --host=127.0.0.1 --username=sales"
                    .split(" ", -1))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder
        .command()
        .addAll(
            List.of(
                "--port=" + suite.postgresPort(),
                "--client=" + clients,
                "--jobs=" + Math.min(clients, Runtime.getRuntime().availableProcessors()),
                "--time=" + time.toSeconds(),
                "--file=" + folder.resolve("script.sql"),
                "--log-prefix=" + logs.resolve("log"),
                "sales"));
    builder.environment().put("PGPASSWORD", suite.password("sales"));
    if (builder.start().waitFor() != 0) {
      throw new IOException("pgbench failed: " + Files.readString(output));
    }
    try (Stream<Path> files = Files.list(logs)) {
      return new Measured(
          time.toSeconds(),
          files
              .filter(file -> file.getFileName().toString().startsWith("log"))
              .flatMapToLong(PgBench::latencies)
              .toArray());
    }
  }

  /** Of each transaction its third column, in microseconds. */
  private static LongStream latencies(Path log) {
    try {
      return Files.readAllLines(log).stream()
          .mapToLong(line -> 1_000 * Long.parseLong(line.split(" ", 4)[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
