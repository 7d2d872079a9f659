package tandem.events.sales;

import java.util.UUID;

/**
 * An opportunity's facts changed by somebody else's act.
 *
 * @param because the type of the event that changed them
 * @param of the aggregate that acted
 */
public record OpportunityRestated(String because, UUID of) {}
