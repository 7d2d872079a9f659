package tandem.events.sales;

/**
 * What was recorded of a product has changed or was wrong.
 *
 * @param reason null where none was given
 */
public record ProductAmended(String reason) {}
