package tandem.operations.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.Bounds;
import tandem.web.Outcome;

class ProcessTest {

  @Test
  void promisesTenYearsAtMost() {
    Duration longest = Duration.ofMinutes(Bounds.PROMISE_MINUTES);

    assertThat(define(longest)).isInstanceOf(Outcome.Done.class);
    assertThat(code(define(longest.plusMillis(1)))).isEqualTo("process.promise-too-long");
    assertThat(code(define(Duration.ofSeconds(Long.MAX_VALUE))))
        .isEqualTo("process.promise-too-long");
  }

  @Test
  void promisesMoreThanNothing() {
    assertThat(define(Duration.ofMillis(1))).isInstanceOf(Outcome.Done.class);
    assertThat(code(define(Duration.ofNanos(999_999)))).isEqualTo("process.promise");
    assertThat(code(define(Duration.ofSeconds(Long.MIN_VALUE)))).isEqualTo("process.promise");
  }

  private static Outcome<Process> define(Duration promised) {
    return Process.define(
        new UUID(1, 1), null, new Process.Definition("Delivery", List.of(), promised));
  }

  private static String code(Outcome<Process> outcome) {
    return ((Outcome.Refused<Process>) outcome).why().code();
  }
}
