package tandem.events.sales;

/**
 * What is left of a deal is called off.
 *
 * @param reason null where none was given
 */
public record DealCancelled(String reason) {}
