package tandem.analytics.figure;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What one figure is made of.
 *
 * @param stocks at its end, by measure
 * @param distinct how many members there are, each counted once, by name
 * @param spread of its durations; null where nothing happened
 * @param ages of what is in stock at its end; null where there is nothing
 */
record Ingredients(
    Amounts amounts,
    Map<String, BigDecimal> stocks,
    Map<String, Long> distinct,
    Spread spread,
    Spread ages) {}
