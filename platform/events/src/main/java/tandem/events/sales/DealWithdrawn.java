package tandem.events.sales;

import java.util.UUID;

/**
 * A deal never was: the opportunity that it came from is open again.
 *
 * @param opportunity that was reopened
 * @param reason null where none was given
 */
public record DealWithdrawn(UUID opportunity, String reason) {}
