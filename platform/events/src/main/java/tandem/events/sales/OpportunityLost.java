package tandem.events.sales;

/**
 * The customer does not buy, or buys elsewhere.
 *
 * @param reason why, as the seller says; null where none was given
 * @param competitor who won instead, null if nobody or not known
 */
public record OpportunityLost(String reason, String competitor) {}
