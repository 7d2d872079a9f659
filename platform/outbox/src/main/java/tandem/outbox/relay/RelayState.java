package tandem.outbox.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/** How a relay is doing, for metrics and health. Thread-safe. */
public final class RelayState {

  private final LongAdder published = new LongAdder();
  private volatile boolean leads;
  private volatile Instant lastAlive = Instant.now();
  private volatile Watermark.Level level = new Watermark.Level(null, 0, null, 0);

  /** Rows published by this process. */
  public long published() {
    return published.sum();
  }

  /** Rows that wait, as this process saw them last; counted up to 20,000. */
  public int unsent() {
    return level.unsent();
  }

  /** How long the oldest act has waited; zero if none does. */
  public Duration oldestAge() {
    Instant oldest = level.oldest();
    return oldest == null ? Duration.ZERO : Duration.between(oldest, Instant.now());
  }

  /** Up to when all acts are published as far as this process knows; null if it does not. */
  public Instant completeUntil() {
    return level.completeUntil();
  }

  public boolean leads() {
    return leads;
  }

  /** Since when the relay's thread has shown no sign of life. */
  public Duration silence() {
    return Duration.between(lastAlive, Instant.now());
  }

  void leads(boolean now) {
    leads = now;
    alive();
  }

  void alive() {
    lastAlive = Instant.now();
  }

  void published(int rows) {
    published.add(rows);
  }

  void measured(Watermark.Level now) {
    level = now;
  }
}
