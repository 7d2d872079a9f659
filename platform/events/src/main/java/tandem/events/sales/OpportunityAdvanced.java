package tandem.events.sales;

/**
 * An opportunity goes on to another stage, or back to one.
 *
 * @param from the stage it stood in, null for none
 * @param to the stage it stands in now
 */
public record OpportunityAdvanced(String from, String to) {}
