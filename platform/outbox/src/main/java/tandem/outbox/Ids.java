package tandem.outbox;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/**
 * Ids of records and events: UUID version 7 (RFC 9562), so that what is made later sorts later and
 * lands at the end of an index. Within one process they rise strictly; between processes they
 * follow the clocks.
 */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COUNTER_BITS = 12;

  /**
   * Milliseconds and a counter of 12 bits in one number; borrows from the future when it is full.
   */
  private static long last;

  private Ids() {}

  /** Thread-safe. */
  public static UUID next() {
    long tick = tick(System.currentTimeMillis());
    long millis = tick >>> COUNTER_BITS;
    long counter = tick & ((1L << COUNTER_BITS) - 1);
    long high = millis << 16 | 0x7000L | counter;
    long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** The id that a text is, in small or capital letters; empty where it is none. */
  public static Optional<UUID> parse(String text) {
    try {
      // The parser of the JDK also takes abbreviations.
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static synchronized long tick(long millis) {
    last = Math.max(last + 1, millis << COUNTER_BITS);
    return last;
  }
}
