package tandem.analytics.figure;

import java.time.LocalDate;
import java.util.List;

/**
 * How durations are spread over a period, by the definition of a quantile in docs/metrics: the
 * value at rank ⌊q(n−1)⌋ of the sorted values, counted from 0. Within 1 % of that value where it
 * was read from a histogram.
 *
 * @param p50 milliseconds, like {@code p90}
 */
record Spread(LocalDate from, List<String> key, long p50, long p90) {}
