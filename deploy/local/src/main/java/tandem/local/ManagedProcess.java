package tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Keeps one program running: awaits that it is ready, and starts it again when it dies. */
final class ManagedProcess {

  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final Duration SLOW = Duration.ofSeconds(30);

  /** A process that ran this long was well, whatever ended it. */
  private static final Duration WELL = Duration.ofSeconds(30);

  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(10);
  private static final int TRIES_BEFORE_FIRST_READY = 3;
  private static final int LINES_OF_LOG = 15;

  private final Program program;
  private final StateFolder state;
  private final Console console;
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private Process process;
  private int starts;
  private boolean stopping;

  private ManagedProcess(Program program, StateFolder state, Console console) {
    this.program = program;
    this.state = state;
    this.console = console;
  }

  static ManagedProcess start(Program program, StateFolder state, Console console) {
    ManagedProcess managed = new ManagedProcess(program, state, console);
    Thread.ofVirtual().name(program.name()).start(managed::keepRunning);
    return managed;
  }

  /** Waits until the program serves; fails with the end of its log if it does not come up. */
  void awaitReady() {
    try {
      firstReady.join();
    } catch (java.util.concurrent.CompletionException e) {
      throw e.getCause() instanceof StartRefused refused ? refused : e;
    }
  }

  private void keepRunning() {
    int failures = 0;
    while (launch()) {
      long since = System.nanoTime();
      awaitReadyOrDead();
      int status = process.onExit().join().exitValue();
      boolean well = System.nanoTime() - since > WELL.toNanos() || isArmed();
      failures = well ? 1 : failures + 1;
      if (isStopping()) {
        return;
      }
      if (!firstReady.isDone() && failures == TRIES_BEFORE_FIRST_READY) {
        firstReady.completeExceptionally(doesNotStart(status));
        return;
      }
      Duration backoff = backoff(failures);
      console.tell(
          program.name(),
          "ended (%d), starting again in %d ms".formatted(status, backoff.toMillis()));
      Pause.ofMillis(backoff.toMillis());
    }
  }

  /** Doubles from a quarter of a second on. */
  static Duration backoff(int failures) {
    Duration backoff = Duration.ofMillis(250L << Math.min(failures - 1, 10));
    return backoff.compareTo(LONGEST_BACKOFF) < 0 ? backoff : LONGEST_BACKOFF;
  }

  private synchronized boolean launch() {
    if (stopping) {
      return false;
    }
    ProcessBuilder builder =
        new ProcessBuilder(OwnSession.of(program.command()))
            .redirectInput(ProcessBuilder.Redirect.from(OwnSession.NOTHING))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
    builder.environment().putAll(program.environment());
    program.failpoints().stream()
        .skip(starts++)
        .findFirst()
        .ifPresent(point -> builder.environment().put("TANDEM_FAILPOINT", point));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    state.write("run/" + program.name() + ".pid", Long.toString(process.pid()));
    return true;
  }

  /** A test had it die, which says nothing against the next start. */
  private boolean isArmed() {
    return starts <= program.failpoints().size();
  }

  private void awaitReadyOrDead() {
    long since = System.nanoTime();
    boolean told = false;
    while (process.isAlive() && !isStopping()) {
      if (program.ready().getAsBoolean()) {
        console.tell(program.name(), "ready  " + program.readyAt());
        firstReady.complete(null);
        return;
      }
      if (!told && System.nanoTime() - since > SLOW.toNanos()) {
        console.tell(program.name(), "still starting, its log is " + program.log());
        told = true;
      }
      Pause.ofMillis(50);
    }
  }

  private StartRefused doesNotStart(int status) {
    return new StartRefused(
        "%s does not start (exit status %d). The end of its log, %s:%n%s"
            .formatted(program.name(), status, program.log(), endOfLog()));
  }

  private String endOfLog() {
    try {
      List<String> lines = Files.readAllLines(program.log());
      return lines.stream()
          .skip(Math.max(0, lines.size() - LINES_OF_LOG))
          .map(line -> "  " + line)
          .collect(Collectors.joining(System.lineSeparator()));
    } catch (IOException e) {
      return "  (not readable: " + e.getMessage() + ")";
    }
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  /**
   * Asks the process to end for good by itself.
   *
   * @return the process, which takes its time
   */
  synchronized Process finish() {
    stopping = true;
    Signal.TERMINATE.send(process.toHandle());
    return process;
  }

  /** Ends the process for good: asks it first, and waits until it is gone. */
  void stop() {
    Process running;
    synchronized (this) {
      stopping = true;
      running = process;
    }
    if (running != null && running.isAlive()) {
      program.stopBy().send(running.toHandle());
      running.onExit().completeOnTimeout(running, GRACE.toMillis(), TimeUnit.MILLISECONDS).join();
      running.destroyForcibly().onExit().join();
      console.tell(program.name(), "ended");
    }
    state.delete("run/" + program.name() + ".pid");
  }
}
