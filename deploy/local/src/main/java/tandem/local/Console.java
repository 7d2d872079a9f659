package tandem.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the user reads: one line for each thing that came about. */
final class Console {

  private final PrintStream out;
  private final long startedAt = System.nanoTime();

  Console(PrintStream out) {
    this.out = out;
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  /** A line about one process, with the seconds since the start. */
  void tell(String process, String what) {
    say(String.format(Locale.ROOT, "%6.1f s  %-11s %s", seconds(), process, what));
  }

  double seconds() {
    return Duration.ofNanos(System.nanoTime() - startedAt).toMillis() / 1000.0;
  }
}
