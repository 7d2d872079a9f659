package tandem.analytics.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a measure adds up to over some days.
 *
 * @param from the first of the days; they lie in one period and have one exchange rate
 * @param key the values of the dimensions asked for, in their order, null where there is none
 * @param currency of {@code sum}, empty where that is no money
 * @param sum minor units, or milliseconds
 */
record Slice(
    String measure,
    LocalDate from,
    List<String> key,
    String currency,
    BigDecimal count,
    BigDecimal sum) {}
