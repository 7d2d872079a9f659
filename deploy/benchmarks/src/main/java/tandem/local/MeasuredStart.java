package tandem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One start of a service, up to its first healthy answer.
 *
 * @param millis until that answer
 * @param processor milliseconds of processor time until then, of all threads
 * @param resident memory then, in MB; 0 where there is no {@code /proc}
 */
record MeasuredStart(long millis, long processor, long resident) {

  static MeasuredStart of(Program program) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(program.command())
            .redirectErrorStream(true)
            .redirectOutput(program.log().toFile());
    builder.environment().putAll(program.environment());
    long since = System.nanoTime();
    Process process = builder.start();
    while (!program.ready().getAsBoolean()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("does not start: " + program.log());
      }
      Pause.ofMillis(10);
    }
    long millis = Duration.ofNanos(System.nanoTime() - since).toMillis();
    MeasuredStart start =
        new MeasuredStart(
            millis,
            process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis(),
            resident(process.pid()));
    process.destroy();
    process.waitFor();
    return start;
  }

  private static long resident(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
