package tandem.analytics.rollup;

import java.time.LocalDate;
import java.util.List;

/**
 * Which figure: the key of the table {@code rollup} within a generation.
 *
 * @param dims values of the set's dimensions, UUID or String, null where the facts name none
 * @param currency of the sum, empty unless it is money
 * @param day the day that counts, or the first of its month
 * @param knownDay the day on which it became known, or the first of its month
 */
public record RollupKey(
    String measure,
    String set,
    List<Object> dims,
    String currency,
    LocalDate day,
    LocalDate knownDay) {}
