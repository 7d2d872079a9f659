package tandem.events.sales;

import java.util.List;

/**
 * What was recorded of an opportunity has changed or was wrong.
 *
 * @param fields the names of those that changed
 * @param reason null where none was given
 */
public record OpportunityAmended(List<String> fields, String reason) {}
