package tandem.sales.deal;

import java.time.Instant;

/**
 * Money given back.
 *
 * @param line the line it was given back for, from 1; null for the deal as a whole
 * @param amount minor units, positive
 */
record Refund(Instant at, Integer line, long amount, String reason) {}
