package tandem.analytics.rollup;

import java.time.LocalDate;

/**
 * Which column of which histogram: the key of the table {@code bin} within a generation.
 *
 * @param month the first day of the month that counts
 * @param knownMonth the first day of the month in which it became known
 * @param bin as {@link Bins} numbers them
 */
public record BinKey(String measure, Place place, LocalDate month, LocalDate knownMonth, int bin) {}
