package tandem.events.sales;

import java.util.UUID;

/**
 * A closed opportunity is open again, and what closed it is withdrawn.
 *
 * @param stage it stands in now
 * @param reason null where none was given
 * @param withdrawnDeal the deal that winning it had closed; null if it was lost
 */
public record OpportunityReopened(String stage, String reason, UUID withdrawnDeal) {}
