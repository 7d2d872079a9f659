package tandem.analytics.figure;

/**
 * What one figure is made of.
 *
 * @param spread of its durations; null where nothing happened
 * @param ages of what is in stock at its end; null where there is nothing
 */
record Ingredients(Amounts amounts, Spread spread, Spread ages) {}
