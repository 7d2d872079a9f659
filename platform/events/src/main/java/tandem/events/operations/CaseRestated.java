package tandem.events.operations;

import java.util.UUID;

/**
 * A case's facts changed by somebody else's act.
 *
 * @param because the type of the event that changed them
 * @param of the aggregate that acted
 */
public record CaseRestated(String because, UUID of) {}
