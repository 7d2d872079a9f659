package tandem.events.sales;

import java.util.UUID;

/**
 * The customer buys.
 *
 * @param reason why, as the seller says; null where none was given
 * @param deal the deal that was closed with it
 */
public record OpportunityWon(String reason, UUID deal) {}
