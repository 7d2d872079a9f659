package tandem.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** Chance, the same at every start: the algorithm of {@link Random} is part of its contract. */
final class Dice {

  private static final int SEED = 20_260_101;
  private static final int OPENING_HOUR = 8;
  private static final int MINUTES_OPEN = 9 * 60;

  private final Random random;

  /** Each part of the company throws its own, so that one can change without the others. */
  Dice(String part) {
    random = new Random(SEED + part.hashCode());
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** The earlier in the list, the likelier, as with products that sell and those that hardly do. */
  <T> T oneOfTheFirst(List<T> values) {
    double place = random.nextDouble();
    return values.get((int) (place * place * values.size()));
  }

  /** A number of events at a given mean, as they come by chance (Poisson, after Knuth). */
  int events(double mean) {
    double limit = Math.exp(-mean);
    int events = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      events++;
    }
    return events;
  }

  /** A length of time around a median, with the long tail that work has (log-normal). */
  Duration around(Duration median, double spread) {
    double factor = Math.exp(spread * random.nextGaussian());
    return Duration.ofMinutes(Math.max(1, Math.round(median.toMinutes() * factor)));
  }

  /** A minute of the working hours of a day. */
  Instant during(LocalDate day) {
    return day.atTime(OPENING_HOUR, 0)
        .plusMinutes(random.nextInt(MINUTES_OPEN))
        .toInstant(ZoneOffset.UTC);
  }
}
