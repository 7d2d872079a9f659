package tandem.operations.servicecase;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * An answer to the customer.
 *
 * @param automatic whether no human gave it
 */
@Embeddable
record Reply(Instant at, boolean automatic) {}
