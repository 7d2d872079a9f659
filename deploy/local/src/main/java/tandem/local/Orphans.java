package tandem.local;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Processes of this folder whose supervisor was killed. They are known by an argument that names
 * the folder, so that no pid needs to be trusted that may be somebody else's by now.
 */
final class Orphans {

  private static final Duration GRACE = Duration.ofSeconds(10);

  private Orphans() {}

  /** The argument, for programs that take any setting; the JVM wants {@code -D} before it. */
  static String mark(StateFolder state) {
    return "tandem.suite=" + state.path();
  }

  static List<ProcessHandle> of(StateFolder state) {
    String mark = mark(state);
    return ProcessHandle.allProcesses()
        .filter(process -> isMarked(process.info().arguments(), mark))
        .toList();
  }

  private static boolean isMarked(Optional<String[]> arguments, String mark) {
    for (String argument : arguments.orElse(new String[0])) {
      if (argument.equals(mark) || argument.equals("-D" + mark)) {
        return true;
      }
    }
    return false;
  }

  /** Ends them all, and waits until they are gone. */
  static void end(StateFolder state, Console console) {
    List<ProcessHandle> orphans = of(state);
    if (orphans.isEmpty()) {
      return;
    }
    console.say("Ending %d processes that a killed suite left behind …".formatted(orphans.size()));
    orphans.forEach(orphan -> Signal.INTERRUPT.send(orphan));
    CompletableFuture<?>[] ends =
        orphans.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(ends)
        .completeOnTimeout(null, GRACE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    orphans.forEach(ProcessHandle::destroyForcibly);
    CompletableFuture.allOf(ends).join();
  }
}
