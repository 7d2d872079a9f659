package tandem.events.sales;

import java.util.UUID;

/**
 * An opportunity as a source knew it, whole, maybe long closed.
 *
 * @param deal the deal that it brought, null for none
 */
public record OpportunityRecorded(UUID deal) {}
