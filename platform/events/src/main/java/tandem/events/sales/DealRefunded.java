package tandem.events.sales;

/**
 * Part of the price of a deal, or all that was left, is given back.
 *
 * @param amount minor units, positive
 * @param currency ISO 4217
 * @param reason null where none was given
 */
public record DealRefunded(long amount, String currency, String reason) {}
