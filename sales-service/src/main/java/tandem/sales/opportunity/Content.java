package tandem.sales.opportunity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an opportunity is about; an amendment replaces it as a whole.
 *
 * @param owner who works on it from now on
 * @param currency of ISO 4217; null only without an amount
 * @param expectedAmount minor units
 */
record Content(
    String name,
    UUID owner,
    UUID customer,
    UUID product,
    String currency,
    Long expectedAmount,
    LocalDate expectedCloseOn,
    String competitor) {}
