package tandem.analytics.rollup;

import java.time.LocalDate;
import java.util.List;

/**
 * A row that a linked measure counted on some days of knowledge.
 *
 * @param dimensions as {@link LinkedCounting#dimensions} asks for them
 * @param currency empty where no money is counted
 * @param day on which it happened
 * @param knownTo the first day on which it did not count any more; null if it still does
 */
public record LinkedRow(
    List<Object> dimensions,
    String currency,
    LocalDate day,
    long count,
    long sum,
    LocalDate knownFrom,
    LocalDate knownTo) {}
