package tandem.analytics.rollup;

import java.time.LocalDate;

/**
 * Which figure: the key of the table {@code tally} within a generation.
 *
 * @param day the day that counts, or the first of its month
 * @param knownDay the day on which it became known, or the first of its month
 */
public record RollupKey(String measure, Place place, LocalDate day, LocalDate knownDay) {}
