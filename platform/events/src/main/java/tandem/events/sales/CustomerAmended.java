package tandem.events.sales;

/**
 * What was recorded of a customer has changed or was wrong.
 *
 * @param reason null where none was given
 */
public record CustomerAmended(String reason) {}
