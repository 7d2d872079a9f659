package tandem.events.sales;

import java.util.UUID;

/**
 * A deal's facts changed by somebody else's act.
 *
 * @param because the type of the event that changed them
 * @param of the aggregate that acted
 */
public record DealRestated(String because, UUID of) {}
